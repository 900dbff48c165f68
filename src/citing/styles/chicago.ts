/**
 * The Chicago Manual of Style, 18th edition (2024), for the types of source that readings have: notes and bibliography,
 * and author-date. The two share the order of their parts and differ in the place of the year and in punctuation.
 */
const head = (kind: string, name: string, attributes: string) => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="${kind}" version="1.0" default-locale="en-US">
  <info><title>Chicago 18, ${name}, for annotated readings</title><id>according-to-chicago-18-${attributes}</id><updated>2026-11-24T00:00:00+00:00</updated></info>
  <locale xml:lang="en"><terms><term name="no date">n.d.</term></terms></locale>`;

/** Books and reports are italic, what stands in something else is in quotation marks. */
const title = `
  <macro name="title">
    <choose>
      <if type="book report thesis" match="any"><text variable="title" font-style="italic"/></if>
      <else><text variable="title" quotes="true"/></else>
    </choose>
  </macro>
  <macro name="title-short">
    <choose>
      <if type="book report thesis" match="any"><text variable="title-short" font-style="italic"/></if>
      <else><text variable="title-short" quotes="true"/></else>
    </choose>
  </macro>`;

/** Without an author, the newspaper, the encyclopedia or the publisher stands first in a list; a news service stands for its reporters. */
const author = `
  <macro name="owner">
    <choose>
      <if type="article-newspaper article-magazine article-journal webpage" match="any">
        <choose>
          <if variable="publisher"><text variable="publisher"/></if>
          <else><text variable="container-title" font-style="italic"/></else>
        </choose>
      </if>
      <else-if type="entry-encyclopedia"><text variable="container-title" font-style="italic"/></else-if>
      <else><text variable="publisher"/></else>
    </choose>
  </macro>
  <macro name="author">
    <names variable="author">
      <name name-as-sort-order="first" and="text" delimiter-precedes-last="always" et-al-min="7" et-al-use-first="3"/>
      <substitute><text macro="owner"/></substitute>
    </names>
  </macro>
  <macro name="serial">
    <choose>
      <if type="article-journal">
        <group delimiter=", ">
          <group delimiter=" "><text variable="container-title" font-style="italic"/><text variable="volume"/></group>
          <text variable="issue" prefix="no. "/>
        </group>
      </if>
      <else><text variable="container-title" font-style="italic"/></else>
    </choose>
  </macro>
  <macro name="publisher">
    <choose>
      <if type="article-newspaper article-magazine article-journal" match="none"><text variable="publisher"/></if>
    </choose>
  </macro>`;

/** Pages stand bare, paragraphs have their label, named parts are their own. */
const locator = `
  <macro name="locator">
    <choose>
      <if locator="paragraph"><group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></if>
      <else><text variable="locator"/></else>
    </choose>
  </macro>`;

const fullDate = `<date variable="issued" form="text"/>`;
const accessed = (word: string) => `
    <choose>
      <if variable="issued" match="none"><date variable="accessed" prefix="${word} " form="text"/></if>
    </choose>`;

export const chicagoNotes = `${head('note', 'notes and bibliography', 'notes')}${title}${author}${locator}
  <macro name="note-author">
    <names variable="author">
      <name and="text" et-al-min="3" et-al-use-first="1"/>
      <substitute>
        <choose><if type="article-newspaper"><text variable="publisher"/></if></choose>
      </substitute>
    </names>
  </macro>
  <macro name="serial-dated">
    <choose>
      <if type="article-journal">
        <group delimiter=" "><text macro="serial"/><date variable="issued" form="text" prefix="(" suffix=")"/></group>
      </if>
      <else><group delimiter=", "><text macro="serial"/><text macro="publisher"/>${fullDate}</group></else>
    </choose>
  </macro>
  <macro name="note-accessed">${accessed('accessed')}</macro>
  <macro name="accessed">${accessed('Accessed')}</macro>
  <citation>
    <layout suffix="." delimiter="; ">
      <choose>
        <if type="entry-encyclopedia">
          <group delimiter=", ">
            <text variable="container-title" font-style="italic"/>
            <group delimiter=" "><text value="s.v."/><text variable="title" quotes="true"/></group>
            ${fullDate}
            <text macro="note-accessed"/>
            <text variable="URL"/>
          </group>
        </if>
        <else-if type="book report" match="any">
          <group delimiter=", ">
            <text macro="note-author"/>
            <group delimiter=" ">
              <group delimiter=", "><text macro="title"/><text variable="number"/></group>
              <group prefix="(" suffix=")" delimiter=", "><text variable="publisher"/>${fullDate}</group>
            </group>
            <text macro="locator"/>
            <text macro="note-accessed"/>
            <text variable="URL"/>
          </group>
        </else-if>
        <else>
          <group delimiter=", ">
            <text macro="note-author"/>
            <text macro="title"/>
            <text macro="serial-dated"/>
            <text macro="locator"/>
            <text macro="note-accessed"/>
            <text variable="URL"/>
          </group>
        </else>
      </choose>
    </layout>
  </citation>
  <bibliography hanging-indent="true">
    <sort><key macro="author"/><key variable="title"/><key variable="issued"/></sort>
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="author"/>
        <text macro="title"/>
        <text variable="number"/>
        <text macro="serial-dated"/>
        <text macro="accessed"/>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;

export const chicagoAuthorDate = `${head('in-text', 'author-date', 'author-date')}${title}${author}${locator}
  <macro name="year">
    <choose>
      <if variable="issued"><date variable="issued"><date-part name="year"/></date><text variable="year-suffix"/></if>
      <else><text term="no date"/><text variable="year-suffix" prefix="-"/></else>
    </choose>
  </macro>
  <macro name="day"><date variable="issued"><date-part name="month"/><date-part name="day" prefix=" "/></date></macro>
  <macro name="accessed">${accessed('Accessed')}</macro>
  <citation et-al-min="3" et-al-use-first="1" disambiguate-add-year-suffix="true">
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=", ">
        <group delimiter=" ">
          <names variable="author">
            <name form="short" and="text"/>
            <substitute><text macro="owner"/><text macro="title-short"/></substitute>
          </names>
          <text macro="year"/>
        </group>
        <text macro="locator"/>
      </group>
    </layout>
  </citation>
  <bibliography hanging-indent="true">
    <sort><key macro="author"/><key variable="issued"/><key variable="title"/></sort>
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="author"/>
        <text macro="year"/>
        <text macro="title"/>
        <text variable="number"/>
        <choose>
          <if type="article-journal"><group delimiter=" "><text macro="serial"/><text macro="day" prefix="(" suffix=")"/></group></if>
          <else><group delimiter=", "><text macro="serial"/><text macro="publisher"/><text macro="day"/></group></else>
        </choose>
        <text macro="accessed"/>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;
