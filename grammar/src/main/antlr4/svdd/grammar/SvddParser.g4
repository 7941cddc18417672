parser grammar SvddParser;
options { tokenVocab=SvddLexer; }

// The token filter in front has kept only the line ends that end a statement or a clause, and
// has balanced the brackets. NL is what recovery looks for, so lists tolerate a lone one.

module: line* EOF;
expression: expr NL EOF;
line: statement NL | junk NL | NL;

statement
    : IMPORT STRING AS name                                                            # importOf
    | PARAM name COLON type ASSIGN expr                                                # paramOf
    | FN name LP (parameter (COMMA parameter)* COMMA?)? RP (COLON type)? ASSIGN expr   # function
    | kind=(LET | MODEL | REWARD) name (COLON type)? ASSIGN expr                       # binding
    | DESIGN name (body | ASSIGN expr)                                                 # design
    | FOR name IN expr block                                                           # each
    | word=NAME (arg (COMMA arg)*)? tail*                                              # command
    | name ASSIGN expr                                                                 # assigned  // told: no declaration word
    ;
tail: TO expr | AS expr | BY arg (COMMA arg)* | AT name name;
block: LC line* RC;

body: LC setting* RC;
setting: clause NL | junk NL | NL;
clause: NO NAME | word=(NAME | IMPORT | PARAM | FN | LET | MODEL | REWARD | DESIGN | FOR) sign=(ASSIGN | COLON)? (arg (COMMA arg)*)?;   // told: a sign

// A line that starts with no word, kept whole for one clear message
junk: (braced | ~(NL | LC | RC | NAME | NO | IMPORT | PARAM | FN | LET | MODEL | REWARD | DESIGN | FOR)) (braced | ~(NL | LC | RC))*;
braced: LC (braced | ~(LC | RC))* RC;

parameter: name COLON type (ASSIGN expr)?;
arg: label ASSIGN value | value | name COLON type;
value: expr (ARROW expr)?;
type: (NAME (LB dim (COMMA dim)* RB)? | LB type RB) (ARROW type)?;
dim: NUMBER | name;

expr
    : expr DOT label                                                    # member
    | expr LP (arg (COMMA arg)* COMMA?)? RP text=(RAW | RAW_OPEN)?      # call
    | expr LB expr (COMMA expr)* RB                                     # sized
    | expr WITH body                                                    # variant
    | <assoc=right> expr CARET expr                                     # power
    | MINUS expr                                                        # minus
    | expr op=(STAR | SLASH) expr                                       # times
    | expr op=(PLUS | MINUS) expr                                       # plus
    | expr DOTDOT expr                                                  # range
    | expr op=(LT | LE | GT | GE | EQ | NE | IN) expr                   # compare
    | NOT expr                                                          # not
    | expr AND expr                                                     # and
    | expr OR expr                                                      # or
    | IF expr THEN expr ELSE expr                                       # choose
    | LP expr RP                                                        # group
    | LB (expr (COMMA expr)* COMMA?)? RB                                # list
    | token=(NUMBER | QUANTITY | POINT_FIRST | STRING | STRING_OPEN | ODD_STRING | RAW | RAW_OPEN | TAGGED | TRUE | FALSE | HOLE)   # literal
    | name                                                              # use
    ;

name: NAME | IMPORT | PARAM | FN | LET | MODEL | REWARD | DESIGN | FOR | NO;
label: name | AND | OR | NOT | IF | THEN | ELSE | IN | WITH | TO | AS | AT | BY;
