/** What a form tells of itself: names, labels and texts of it and of its fields, in one line each. */
export type FormWords = {
  /** The form's own attributes: id, class, name, action, role, aria-label. */
  readonly form: string;
  /** Names, ids, placeholders and labels of its fields, a line a field. */
  readonly fields: string;
};

/** A kind of form that is no contact form, though it has a field for a text and one for an address. */
export type OtherFormSign = {
  readonly name: string;
  readonly why: string;
  readonly of: keyof FormWords;
  readonly pattern: RegExp;
  /** The beginnings of such forms; a message and an address are added. */
  readonly examples: readonly string[];
  readonly keep: readonly string[];
};

export const OTHER_FORM_SIGNS: readonly OtherFormSign[] = [
  {
    name: "a comment",
    why: "It writes to the page, not to the site: WordPress, Drupal, Joomla, Blogger.",
    of: "form",
    pattern:
      /(?:^|[\s_/-])(?:comment-?form|commentform|comment|comments|wp-comments-post\.php|post-?comment|add-?comment|kommentar|kommentare|commentaire|comentario|comentariu|comentarii|commento|commenti|reactie|reacties|reageer|komentarz|komentarze|komentar|komentare|komentář|hozzaszolas|kommentti|yorum|reply|respond|disqus|jcomments|kunena)(?:$|[\s_./?-])/i,
    examples: [
      '<form id="commentform" action="/wp-comments-post.php">',
      '<form class="comment-form">',
      '<form action="/comment/reply/12">',
      '<form action="/reageer">',
      '<form action="/comentariu">',
    ],
    keep: ['<form class="contact-form">', '<form id="kontaktformular">'],
  },
  {
    name: "the fields of a comment",
    why: "A comment's form has the page that it belongs to, and the comment's own name.",
    of: "fields",
    pattern:
      /(?:^|[\s\n[])(?:comment_post_id|comment_parent|comment_body|comment\[[^\]]{1,30}\])(?:$|[\s\n])/im,
    examples: ['<form><input type="hidden" name="comment_post_ID" value="1">'],
    keep: ['<form><input name="comments">'],
  },
  {
    name: "a review",
    why: "It writes to the page of what was bought or visited.",
    of: "form",
    pattern:
      /(?:^|[\s_/-])(?:review|reviews|review-?form|rating|bewertung|bewertungen|avis|recensione|reseña|guestbook|gästebuch|gaestebuch|livre-d-or|testimonial)(?:$|[\s_./?-])/i,
    examples: ['<form id="review_form">', '<form class="product-review" action="/reviews">'],
    keep: ['<form action="/contact/preview-request">'],
  },
  {
    name: "stars",
    why: "Who writes to a site gives it no stars.",
    of: "fields",
    pattern: /(?:^|[\s\n[_-])(?:rating|stars?|score|sterne)(?:$|[\s\n\]_-])/im,
    examples: ['<form><input type="radio" name="rating" value="5">'],
    keep: ['<form><input name="startdatum">'],
  },
  {
    name: "signing in or up",
    why: "It asks for a password.",
    of: "fields",
    pattern: /(?:^|\n)(?:type=)?password(?:$|[\s\n])/im,
    examples: ['<form><input type="password" name="pw">'],
    keep: ['<form><input name="passenger">'],
  },
  {
    name: "an order",
    why: "A checkout asks for an address to send to, and has a field for a remark.",
    of: "form",
    pattern:
      /(?:^|[\s_/-])(?:checkout|cart|order-?form|warenkorb|kasse|panier|carrito|carrello|koszyk|basket|payment|donate|donation|spende|spendenformular)(?:$|[\s_./?-])/i,
    examples: ['<form class="woocommerce-checkout" action="/checkout/">', '<form id="donation-form">'],
    keep: ['<form action="/kontakt/senden">'],
  },
  {
    name: "a search",
    why: "It asks the site, and nobody reads it.",
    of: "form",
    pattern: /(?:^|\s)(?:role=)?search(?:$|[\s_-])/i,
    examples: ['<form role="search">'],
    keep: ['<form class="research-contact">'],
  },
  {
    name: "a recommendation to a friend",
    why: "It writes to somebody else.",
    of: "fields",
    pattern:
      /friend|freund(?:es|in)?[-_ ]?(?:mail|name|e-?mail)|recipient|empf[aä]nger|destinataire|ami[-_ ]|amigo/i,
    examples: ['<form><input name="friend_email">'],
    keep: ['<form><input name="company">'],
  },
];
