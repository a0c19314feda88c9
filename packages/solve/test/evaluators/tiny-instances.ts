/** Instances of our own, small enough to read, in the public formats. */

/** Two contracts, every kind of rule; 2010-01-01 was a Friday. */
export const TINY_INRC1 = `//// a comment
SCHEDULING_PERIOD;
tiny, 2010-01-01, 2010-01-14;
SKILLS = 2;
Nurse;
Head;
SHIFT_TYPES = 3;
D, Day, 08:00:00, 16:00:00, 1, Nurse;
N, Night, 22:00:00, 06:00:00, 1, Nurse;
H, Head, 08:00:00, 16:00:00, 1, Head;
CONTRACTS = 2;
0, full, (1|1), (1|2|6), (1|3|4), (1|5|4), (1|7|2), (1|11|5), (1|13|2), (1|17|1), (1|19|2), (1|23|1), FridaySaturdaySunday, (1|29), (1|31), (1|37), (1|41), (1|43), 2, 0 1;
1, half, (1|1), (1|1|3), (0|0|0), (1|1|2), (0|0|0), (0|0|0), (1|1|2), (0|0|0), (0|0|0), (0|0|0), SaturdaySunday, (1|1), (1|1), (0|0), (0|0), (0|0), 0,;
PATTERNS = 2;
0, 47, 2 (D|Any) (N|Any);
1, 53, 3 (None|Friday) (Any|Saturday) (Any|Sunday);
EMPLOYEES 3;
2, ann, 0, 2, Nurse Head;
0, bo, 0, 1, Nurse;
1, cy, 1, 1, Nurse;
DAY_OF_WEEK_COVER = 2;
Monday, D, 1;
Sunday, N, 1;
DATE_SPECIFIC_COVER = 1;
2010-01-04, D, 2;
DAY_OFF_REQUESTS = 1;
0, 2010-01-05, 59;
DAY_ON_REQUESTS = 1;
2, 2010-01-05, 61;
SHIFT_OFF_REQUESTS = 1;
1, 2010-01-06, D, 67;
SHIFT_ON_REQUESTS = 1;
1, 2010-01-07, N, 71;
`;

export const TINY_INRC2 = {
  'Sc-n002w2.txt': `SCENARIO = n002w2

WEEKS = 2

SKILLS = 2
Head
Nurse

SHIFT_TYPES = 2
Early (2,3)
Night (2,28)

FORBIDDEN_SHIFT_TYPES_SUCCESSIONS
Early 0
Night 1 Early

CONTRACTS = 1
Full (5,8) (2,4) (2,3) 1 1

NURSES = 2
ann Full 2 Head Nurse
bo Full 1 Nurse
`,
  'H0-n002w2-0.txt': `HISTORY
0 n002w2

NURSE_HISTORY
ann 1 1 Night 1 4 0
bo 0 0 None 0 0 1
`,
  'WD-n002w2-0.txt': `WEEK_DATA
n002w2

REQUIREMENTS
Early Head (0,1) (0,1) (1,1) (0,0) (0,0) (0,0) (0,0)
Early Nurse (1,1) (0,1) (0,1) (0,1) (0,1) (0,1) (0,1)
Night Nurse (0,1) (0,1) (0,1) (0,1) (0,1) (0,1) (0,1)

SHIFT_OFF_REQUESTS = 2
ann Any Tue
bo Early Sun
`,
} as const;

export const TINY_RWS = `groups = 4;
numShifts = 2;
demand = [| 1, 1, 1, 1, 1, 1, 1,
          | 1, 1, 1, 1, 1, 1, 1 |];
minShift = [2, 2]; maxShift = [4, 4];
minOff = 2; maxOff = 4;
minOn = 2;
maxOn = 5;
forbidden = [{}, {1}];
forbidden3 = [| 2, 0, 1 |];
`;
