/** A piece of text where a PDF's page shows it. */
export type TextItem = {
  readonly text: string;
  /** points from the left and lower edge to where its baseline begins, the page turned so that it reads upright */
  readonly x: number;
  readonly y: number;
  /** points along its baseline */
  readonly width: number;
  /** points of its letters, more than 0 */
  readonly size: number;
};

/** A link that lies over a part of a page. */
export type PdfLink = {
  readonly url: string;
  /** points: what it lies over */
  readonly box: {
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
    readonly top: number;
  };
};

/** One page of a PDF: texts that are written in the same direction stand together, each turned upright. */
export type PdfPage = {
  readonly directions: readonly (readonly TextItem[])[];
  readonly links: readonly PdfLink[];
};
