/** The text of the file `README.txt` in a zip of the site. */

export const readMe = `According To
============

This is a whole website: annotated readings with the speakers, sources and
assignments that belong to them. It needs no database and no program on the
server, and asks nothing of any other site.

To put it on the web
  Unpack everything into a folder that your web server shows, and open the
  folder's address. Any server will do and any folder: no address is fixed.

To use it in a course
  If your learning system can show a folder of files, upload the zip there,
  unpack it, and choose index.html as the first page.

To look at it on this machine
  Open index.html. Readings, speakers, sources and printing work from a disk or
  a stick. Search, assignments and "Who said it?" need a server, because
  browsers do not let pages on a disk load programs; with Python, for example:

      python3 -m http.server

  and open the address that it prints.

The files ending in .json, .csv, .bib and .ris are data to download. Where they
name a page they give its address on the site that they were made for.
`;
