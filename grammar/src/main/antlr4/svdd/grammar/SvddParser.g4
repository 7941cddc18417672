parser grammar SvddParser;
options { tokenVocab=SvddLexer; }
// The token filter `Lines` has removed every line end that does not end a statement or clause; SEMI is turned into NL by it.
module: line* EOF;
replInput: (expr NL | line)? EOF;
line: statement NL | junk NL | NL;                 // a lone NL is what recovery leaves behind
statement
    : IMPORT (NAME | STRING AS name)                          # importOf
    | PARAM name COLON type ASSIGN expr                       # paramOf
    | FN name LP (parameter (COMMA parameter)* COMMA?)? RP (COLON type)? ASSIGN expr  # function
    | kind=(LET | MODEL | REWARD) name (COLON type)? ASSIGN expr  # binding
    | DESIGN name (body | ASSIGN expr)                        # design
    | FOR name IN expr block                                  # each
    | word=NAME (arg (COMMA arg)*)? tail*                     # command
    ;
tail: TO expr | AS expr | BY arg (COMMA arg)* | AT NAME NAME;
block: LC line* RC;
body: LC setting* RC;
setting: clause NL | junk NL | NL;
junk: ~(NL | RC | NAME | NO | IMPORT | PARAM | FN | LET | MODEL | REWARD | DESIGN | FOR) (~NL)*;   // a line that starts with no word: kept for one clear message
clause: NO NAME | word=(NAME | IMPORT | PARAM | FN | LET | MODEL | REWARD | DESIGN | FOR) (arg (COMMA arg)*)?;
parameter: name COLON type (ASSIGN expr)?;
arg: label ASSIGN value | value | name COLON type;            // the last form only before a text block
value: expr (ARROW expr)?;                                    // 40 -> 10: a schedule
type: (NAME (LB dim (COMMA dim)* RB)? | LB type RB) (ARROW type)?;
dim: NUMBER | name;
expr
    : expr DOT label                                          # member
    | expr LP (arg (COMMA arg)* COMMA?)? RP RAW?              # call
    | expr LB expr (COMMA expr)* RB                           # sized
    | expr WITH body                                          # variant
    | <assoc=right> expr CARET expr                           # power
    | MINUS expr                                              # minus
    | expr op=(STAR | SLASH) expr                             # times
    | expr op=(PLUS | MINUS) expr                             # plus
    | expr DOTDOT expr                                        # range
    | expr op=(LT | LE | GT | GE | EQ | NE | IN) expr         # compare
    | NOT expr                                                # not
    | expr AND expr                                           # and
    | expr OR expr                                            # or
    | IF expr THEN expr ELSE expr                             # choose
    | LP expr RP                                              # group
    | LB (expr (COMMA expr)* COMMA?)? RB                      # list
    | token=(NUMBER | QUANTITY | STRING | RAW | TAGGED | TRUE | FALSE)  # literal
    | name                                                    # use
    ;
name: NAME | IMPORT | PARAM | FN | LET | MODEL | REWARD | DESIGN | FOR | NO;
label: name | AND | OR | NOT | IF | THEN | ELSE | IN | WITH | TO | AS | AT | BY;
