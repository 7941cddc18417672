lexer grammar SvddLexer;

tokens { HOLE }   // stands for text that was too deep to read; its message is already told

// Reserved: 14 words
AND: 'and'; OR: 'or'; NOT: 'not'; IF: 'if'; THEN: 'then'; ELSE: 'else'; IN: 'in'; WITH: 'with';
TO: 'to'; AS: 'as'; AT: 'at'; BY: 'by'; TRUE: 'true'; FALSE: 'false';

// Words that open a statement; elsewhere they are names (parser rule `name`)
IMPORT: 'import'; PARAM: 'param'; FN: 'fn'; LET: 'let'; MODEL: 'model'; REWARD: 'reward';
DESIGN: 'design'; FOR: 'for'; NO: 'no';

LP: '('; RP: ')'; LB: '['; RB: ']'; LC: '{'; RC: '}';
COMMA: ','; SEMI: ';'; COLON: ':'; DOTDOT: '..'; DOT: '.'; ARROW: '->';
EQ: '=='; NE: '!='; LE: '<='; GE: '>='; LT: '<'; GT: '>'; ASSIGN: '=';
PLUS: '+'; MINUS: '-'; STAR: '*'; SLASH: '/'; CARET: '^';

// A number needs a digit on both sides of its point, so that 1..20 is a range.
// NUMBER stands before QUANTITY: 2e3 is as long for both.
NUMBER: NUM;
QUANTITY: NUM UNIT;
POINT_FIRST: '.' DIGITS EXPONENT? UNIT?;                       // .5, told and read as 0.5
fragment NUM: DIGITS ('.' DIGITS)? EXPONENT?;
fragment DIGITS: [0-9] ('_'? [0-9])*;
fragment EXPONENT: [eE] [+-]? [0-9]+;
fragment UNIT: '%' | WORD;
fragment WORD: [\p{L}_] [\p{L}\p{M}\p{Nd}_]*;

TAGGED: WORD '"' ~["\r\n]+ '"';                                // dna"ACGT": raw, no escapes
RAW: '"""' .*? '"""' '"'*;                                     // the last three quotes of a run close
RAW_OPEN: '"""';                                               // shorter than RAW: only where nothing closes
STRING: '"' ( '\\' ~[\r\n] | ~["\\\r\n] )* '"';
STRING_OPEN: '"' ( '\\' ~[\r\n] | ~["\\\r\n] )*;
NAME: WORD;

DOC: '///' ( ~[/\r\n] ~[\r\n]* )? -> channel(HIDDEN);
COMMENT: '//' ~[\r\n]* -> channel(HIDDEN);
WS: [ \t\f\u000B\u200B\uFEFF\p{Zs}]+ -> channel(HIDDEN);
NL: '\r'? '\n' | '\r';

// What other languages write. Each is told and put right before the parser sees it.
ODD_STRING: '\'' ~['\r\n]* '\'' | [\u201C-\u201E] ~[\u201C-\u201E\r\n]* [\u201C-\u201E];
ODD_COMMENT: '#' ~[\r\n]* | '/*' .*? '*/';
ODD_SIGN: '&&' | '||' | '&' | '|' | '!' | '**' | ':=' | '<>' | '\u2264' | '\u2265' | '\u2260' | '\u2212'
    | '\u2013' | '\u2014' | '\u00D7' | '\u00B7' | '\u00F7' | '\u2192' | '\u2026';
BAD: . ;
