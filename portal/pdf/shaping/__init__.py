"""Letters of the Arabic script in a PDF: shaped by HarfBuzz, drawn by ReportLab, laid out by xhtml2pdf.

xhtml2pdf breaks lines and orders them by the bidirectional algorithm rightly, but it joins letters through
presentation forms, which Pashto and Kurdish letters do not have. So only the font object is replaced:

``script``        which characters belong together when letters are joined
``shaper``        a font file and HarfBuzz: text in, placed glyphs out
``attribution``   which letter each glyph gives back when the text is copied or read by a machine
``operators``     placed glyphs as PDF text operators
``embedding``     the font as PDF objects, subset to what one document uses
``font``          the ReportLab font made of these
``patches``       where ReportLab and xhtml2pdf are told to use it, for exactly the versions that were tried
``registration``  a family under the names that a style sheet uses
"""
