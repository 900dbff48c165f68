/** MLA Handbook, 9th edition (2021), for the types of source that readings have. Section numbers are the handbook's. */
export const mla = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info><title>MLA 9, for annotated readings</title><id>according-to-mla-9</id><updated>2026-11-24T00:00:00+00:00</updated></info>
  <locale xml:lang="en">
    <terms>
      <term name="paragraph" form="short"><single>par.</single><multiple>pars.</multiple></term>
      <term name="month-06" form="short">June</term>
      <term name="month-07" form="short">July</term>
      <term name="month-09" form="short">Sept.</term>
    </terms>
  </locale>
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
  </macro>
  <macro name="author">
    <names variable="author">
      <name name-as-sort-order="first" and="text" delimiter-precedes-last="always" delimiter-precedes-et-al="always" et-al-min="3" et-al-use-first="1"/>
    </names>
  </macro>
  <macro name="date">
    <date variable="issued">
      <date-part name="day" suffix=" "/>
      <date-part name="month" form="short" suffix=" "/>
      <date-part name="year"/>
    </date>
  </macro>
  <macro name="accessed">
    <choose>
      <if variable="issued" match="none">
        <date variable="accessed" prefix="Accessed ">
          <date-part name="day" suffix=" "/>
          <date-part name="month" form="short" suffix=" "/>
          <date-part name="year"/>
        </date>
      </if>
    </choose>
  </macro>
  <citation>
    <layout prefix="(" suffix=")" delimiter="; ">
      <names variable="author">
        <name form="short" and="text" et-al-min="3" et-al-use-first="1"/>
        <substitute><text macro="title-short"/></substitute>
      </names>
      <choose>
        <if locator="page"><text variable="locator" prefix=" "/></if>
        <else-if locator="paragraph">
          <group delimiter=" " prefix=", "><label variable="locator" form="short"/><text variable="locator"/></group>
        </else-if>
        <else><text variable="locator" prefix=", "/></else>
      </choose>
    </layout>
  </citation>
  <bibliography hanging-indent="true">
    <sort><key macro="author"/><key variable="title"/><key variable="issued"/></sort>
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="author"/>
        <text macro="title"/>
        <group delimiter=", ">
          <text variable="container-title" font-style="italic"/>
          <text variable="volume" prefix="vol. "/>
          <text variable="issue" prefix="no. "/>
          <text variable="number"/>
          <text variable="publisher"/>
          <text macro="date"/>
          <text variable="URL"/>
        </group>
        <text macro="accessed"/>
      </group>
    </layout>
  </bibliography>
</style>`;
