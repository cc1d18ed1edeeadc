/** A CAPTCHA, by what it leaves in a page's markup. */
export type CaptchaSign = {
  readonly name: string;
  readonly why: string;
  /** Matches the markup of a form, or the URL of a script of its page where `of` says so. */
  readonly of: "form" | "script";
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly keep: readonly string[];
};

export const CAPTCHA_SIGNS: readonly CaptchaSign[] = [
  {
    name: "a service's element",
    why: "reCAPTCHA, hCaptcha, Turnstile, Friendly Captcha, Altcha, mCaptcha, MTCaptcha put theirs into the form.",
    of: "form",
    pattern:
      /g-recaptcha|recaptcha|h-?captcha|cf-turnstile|turnstile|frc-captcha|friendly-?captcha|altcha|mcaptcha|mtcaptcha|geetest|smartcaptcha|smart-captcha|data-sitekey/i,
    examples: [
      '<div class="g-recaptcha" data-sitekey="x">',
      '<div class="cf-turnstile">',
      '<div class="frc-captcha">',
    ],
    keep: ['<p class="caption">'],
  },
  {
    name: "a picture or a field called so",
    why: "Programs of old show letters in a picture: Securimage, Really Simple CAPTCHA, TYPO3's, Contao's, phpBB's.",
    of: "form",
    pattern:
      /captcha|securimage|antispam[-_]?(?:code|question|frage)|security[-_]?(?:code|question|image)|sicherheits(?:code|frage|abfrage)|verif(?:ication|y)[-_]?(?:code|image)|anti-?bot|spamschutz|spam-?frage|keystring|验证码|驗證碼|認証コード|画像認証|자동등록방지|код[ -]с[ -]картинки/i,
    examples: [
      '<img src="/captcha.php"><input name="code">',
      "<label>Sicherheitscode</label>",
      '<input name="security_code">',
    ],
    keep: ['<input name="postcode">', "<label>Spambot</label>"],
  },
  {
    name: "a sum to solve",
    why: "Two small numbers and a sign between them, with a question or an equals sign.",
    of: "form",
    pattern:
      /(?:^|[\s>(])\d{1,2}\s?(?:\+|-|−|–|\*|x|×|plus|minus|mal|times|más)\s?\d{1,2}\s?(?:=|\?|:|<\/|ergibt|is)|(?:wie ?viel|what is|how much|combien|cu[aá]nto|quanto|hoeveel|ile|kolik|koľko|mennyi|сколько|hvad|hva|vad|paljonko)[^<>\d]{0,20}\d{1,2}\s?(?:\+|-|−|–|\*|x|×|\p{L}{2,6})\s?\d{1,2}/iu,
    examples: [
      "<label>Wie viel ist 3 + 4?</label>",
      "<label>7 + 2 =</label>",
      "<label>What is five? 2 plus 3 =</label>",
    ],
    keep: ["<p>Mo 9 - 17 Uhr</p>", "<label>Raum 3 und 4</label>"],
  },
  {
    name: "a service's script on the page",
    why: "reCAPTCHA's third version, invisible ones and late ones show nothing in the form.",
    of: "script",
    pattern:
      /google\.com\/recaptcha|recaptcha\.net|gstatic\.com\/recaptcha|hcaptcha\.com|challenges\.cloudflare\.com\/turnstile|friendly-challenge|friendlycaptcha|smartcaptcha\.yandex|captcha-delivery|mtcaptcha/i,
    examples: [
      "https://www.google.com/recaptcha/api.js?render=x",
      "https://challenges.cloudflare.com/turnstile/v0/api.js",
    ],
    keep: ["https://www.google.com/maps/api.js"],
  },
];
