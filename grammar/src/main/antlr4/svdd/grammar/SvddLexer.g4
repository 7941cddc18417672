lexer grammar SvddLexer;
// reserved: 14 words
AND:'and'; OR:'or'; NOT:'not'; IF:'if'; THEN:'then'; ELSE:'else'; IN:'in'; WITH:'with';
TO:'to'; AS:'as'; AT:'at'; BY:'by'; TRUE:'true'; FALSE:'false';
// words that open a statement: contextual, still usable as names (parser rule `name`)
IMPORT:'import'; PARAM:'param'; FN:'fn'; LET:'let'; MODEL:'model'; REWARD:'reward'; DESIGN:'design'; FOR:'for'; NO:'no';
LP:'('; RP:')'; LB:'['; RB:']'; LC:'{'; RC:'}'; COMMA:','; SEMI:';'; COLON:':';
DOTDOT:'..'; DOT:'.'; ARROW:'->'; EQ:'=='; NE:'!='; LE:'<='; GE:'>='; LT:'<'; GT:'>'; ASSIGN:'=';
PLUS:'+'; MINUS:'-'; STAR:'*'; SLASH:'/'; CARET:'^';
QUANTITY: NUM ([a-zA-Z]+ | '%');
NUMBER: NUM;
fragment NUM: DIG ('.' DIG)? ([eE] [+-]? [0-9]+)?;
fragment DIG: [0-9] ('_'? [0-9])*;
TAGGED: [a-z] [a-z0-9]* '"' ~["\r\n]+ '"';          // dna"ACGT"  smiles"C/C=C\F": raw, no escapes
RAW: '"""' .*? '"""' '"'*;                             // the last three quotes of a run close
RAW_OPEN: '"""';                                       // unterminated: shorter than RAW, so it wins only where RAW cannot match
STRING: '"' ( '\\' ~[\r\n] | ~["\\\r\n] )* '"';
STRING_OPEN: '"' ( '\\' ~[\r\n] | ~["\\\r\n] )*;
NAME: [\p{L}_] [\p{L}\p{Nd}_]*;
DOC: '///' ~[\r\n]* -> channel(HIDDEN);
COMMENT: '//' ~[\r\n]* -> channel(HIDDEN);
WS: [ \t\uFEFF]+ -> channel(HIDDEN);
NL: '\r'? '\n' | '\r';
BAD: . ;
