/** Publication Manual of the American Psychological Association, 7th edition (2020), for the types that readings have. */
export const apa = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info><title>APA 7, for annotated readings</title><id>according-to-apa-7</id><updated>2026-11-24T00:00:00+00:00</updated></info>
  <locale xml:lang="en"><terms><term name="no date">n.d.</term></terms></locale>
  <macro name="title">
    <choose>
      <if type="article-newspaper article-magazine article-journal" match="any">
        <choose>
          <if variable="container-title"><text variable="title"/></if>
          <else><text variable="title" font-style="italic"/></else>
        </choose>
      </if>
      <else-if type="entry-encyclopedia"><text variable="title"/></else-if>
      <else><text variable="title" font-style="italic"/></else>
    </choose>
  </macro>
  <macro name="title-short">
    <choose>
      <if type="book report" match="any"><text variable="title-short" font-style="italic"/></if>
      <else-if type="webpage"><text variable="title-short" font-style="italic"/></else-if>
      <else><text variable="title-short" quotes="true"/></else>
    </choose>
  </macro>
  <macro name="author">
    <names variable="author">
      <name name-as-sort-order="all" initialize-with=". " and="symbol" delimiter-precedes-last="always" et-al-min="21" et-al-use-first="19" et-al-use-last="true"/>
      <substitute>
        <text macro="title"/>
      </substitute>
    </names>
  </macro>
  <macro name="year">
    <choose>
      <if variable="issued"><date variable="issued"><date-part name="year"/></date><text variable="year-suffix"/></if>
      <else><text term="no date"/><text variable="year-suffix" prefix="-"/></else>
    </choose>
  </macro>
  <macro name="date">
    <choose>
      <if type="book report article-journal" match="any"><text macro="year"/></if>
      <else-if variable="issued">
        <group delimiter=", ">
          <text macro="year"/>
          <date variable="issued"><date-part name="month"/><date-part name="day" prefix=" "/></date>
        </group>
      </else-if>
      <else><text macro="year"/></else>
    </choose>
  </macro>
  <macro name="number">
    <choose>
      <if is-numeric="number"><text variable="number" prefix="Report No. "/></if>
      <else><text variable="number"/></else>
    </choose>
  </macro>
  <macro name="container">
    <choose>
      <if type="entry-encyclopedia"><group delimiter=" "><text value="In"/><text variable="container-title" font-style="italic"/></group></if>
      <else-if type="article-newspaper article-magazine article-journal" match="any">
        <group delimiter=", ">
          <text variable="container-title" font-style="italic"/>
          <group>
            <text variable="volume" font-style="italic"/>
            <text variable="issue" prefix="(" suffix=")"/>
          </group>
        </group>
      </else-if>
      <else><text variable="container-title"/></else>
    </choose>
  </macro>
  <macro name="address">
    <choose>
      <if variable="issued" match="none">
        <group delimiter=", ">
          <date variable="accessed" prefix="Retrieved "><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date>
          <text variable="URL" prefix="from "/>
        </group>
      </if>
      <else><text variable="URL"/></else>
    </choose>
  </macro>
  <citation et-al-min="3" et-al-use-first="1" disambiguate-add-year-suffix="true" disambiguate-add-names="true">
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=", ">
        <names variable="author">
          <name form="short" and="symbol" delimiter-precedes-last="contextual"/>
          <substitute><text macro="title-short"/></substitute>
        </names>
        <text macro="year"/>
        <choose>
          <if locator="section"><text variable="locator"/></if>
          <else><group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></else>
        </choose>
      </group>
    </layout>
  </citation>
  <bibliography hanging-indent="true">
    <sort><key macro="author"/><key variable="issued"/><key variable="title"/></sort>
    <layout>
      <group delimiter=" ">
        <group delimiter=". " suffix=".">
          <text macro="author"/>
          <text macro="date" prefix="(" suffix=")"/>
          <group delimiter=" ">
            <choose><if variable="author"><text macro="title"/></if></choose>
            <text macro="number" prefix="(" suffix=")"/>
          </group>
          <text macro="container"/>
          <text variable="publisher"/>
        </group>
        <text macro="address"/>
      </group>
    </layout>
  </bibliography>
</style>`;
