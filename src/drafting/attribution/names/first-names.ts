import { wordSet } from '../../word-set.ts';

export type Gender = 'female' | 'male';

const femaleNames =
  wordSet(`mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
  kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy
  angela shirley brenda emma anna pamela nicole samantha katherine christine debra rachel carolyn janet maria olivia heather
  diane julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline
  martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella julia grace amber denise
  danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori marie hillary ivanka melania
  chelsea carly loretta elena sonia condoleezza kellyanne lolita erin jill claire valerie wendy susana rosa carmen ana lucia
  guadalupe gabriela mariana alejandra daniela fernanda paula beatriz adriana silvia isabel pilar dolores mercedes elsa
  dana jane kate katie anne annie sally molly lucy ellen eleanor rosalynn laila fatima aisha priya mei yuki ingrid astrid angelina
  dianne kirsten tammy tulsi kamala nikki huma donna debbie stephania kate meg gail joanne jo ann anita bridget clara della edith faye greta hazel ida ina irma joy june kim leah lena lola lydia mabel marta mona nadia nell nina nora olga paige petra renee rita rosie sadie selma stella thea ursula vera wanda yvonne leslie tina monica vanessa tracy zoe`);

const maleNames =
  wordSet(`james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony mark donald
  steven paul andrew joshua kenneth kevin brian george timothy ronald jason edward jeffrey ryan jacob gary nicholas eric
  jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler
  aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith austin roger terry sean
  gerald carl dylan harold jordan jesse bryan lawrence arthur gabriel bruce logan billy joe alan juan elijah willie albert wayne
  randy mason vincent liam roy bobby caleb bradley russell lucas barack bernie ted marco ben jeb mitt newt rand mike bill
  bob jim tom tim dan dave steve chris matt tony don ron ken jeff greg sam harry fred ed rick rob rudy reince corey karl
  carlos luis miguel jorge pedro antonio manuel francisco javier fernando enrique felipe vicente guillermo eduardo sergio
  arturo genaro alejandro rafael ricardo raul roberto mario pablo diego andres ernesto hector julio oscar ramon alberto
  mohammed muhammad ahmed ali omar hassan vladimir boris ivan dmitri igor xi wei hiroshi kenji nigel graham ian neil
  glenn chuck mitch lindsey orrin jared barry ronnie wilbur otto hans klaus pierre jean-claude francois emmanuel angus hugh
  brad brett chad craig curtis derek doug drew evan garrett grant hank jake josh kirk kurt lance lee leon lewis louis luke
  marcus martin max neal nick norman oliver owen phil philip ralph reid rex rodney ross rusty seth shane simon stan stuart ted
  todd travis trey troy victor warren wesley tad sheldon antonin merrick rupert roger lachlan nate tobias walt abel al axel bert blake cal carlo cody dale dean dirk earl eli elliot emil finn floyd gene gil glen herb homer hugo ira ivo jay joel karim lars leo levi lloyd lou lyle mack marvin miles milo mort ned nico noel omer otis owen pat pete quentin rafe ramon ray rolf sal saul sid silas sven theo tomas vern vic wade will zane`);

/** The gender that a first name tells, for pronouns; null where it tells none or is not known. */
export function genderOfFirstName(name: string): Gender | null {
  const lower = plainLetters(name).split('-')[0] ?? '';
  const female = femaleNames.has(lower);
  const male = maleNames.has(lower);
  return female === male ? null : female ? 'female' : 'male';
}

/** Whether the word is a known first name. */
export function isFirstName(name: string): boolean {
  const lower = plainLetters(name);
  return femaleNames.has(lower) || maleNames.has(lower);
}

/** "Óscar" is in the lists without its accent. */
const plainLetters = (name: string): string => name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
