/**
 * The language of .orbit files. Line breaks and indentation mean nothing; a declaration begins with its keyword.
 * Inside the parentheses of a call, `|` at the top separates the parameter: the tree builder splits it there.
 */
grammar Orbit;

spec
    : module? importing* declaration* EOF
    ;

module
    : 'module' name ('.' name)*
    ;

importing
    : 'import' STRING
    ;

declaration
    : 'group' name EQ expr                                                              # groupDeclaration
    | 'params' name EQ space                                                            # paramsDeclaration
    | 'outcomes' names (EQ expr ('over' name)?)?                                        # outcomesDeclaration
    | 'const' name EQ expr                                                              # constDeclaration
    | 'def' name formals? '(' names? ')' EQ expr                                        # defDeclaration
    | 'rule' name formals? '(' name '|' ruleParameters ')' EQ ruleBody requires?        # ruleDeclaration
    | 'relation' name formals? '(' names ')' EQ expr requires?                          # relationDeclaration
    | 'property' name formals? '(' names ')' EQ expr requires?                          # propertyDeclaration
    | 'mdp' name '{' 'states' names transition* '}'                                      # mdpDeclaration
    | 'claim' name ':' expr ending                                                       # claimDeclaration
    | 'lemma' name ':' lemmaClause* ending                                               # lemmaDeclaration
    | 'measure' name ':' name name (IN '[' expr ',' expr ']')? 'where' expr ending     # measureDeclaration
    ;

names
    : name (',' name)*
    ;

/** Parameters of a definition in brackets: most[n]. */
formals
    : '[' names ']'
    ;

requires
    : 'requires' expr (',' expr)*
    ;

// parameter spaces

space
    : '{' names '}' 'with' name 'acting' 'by' generatorImage (',' generatorImage)*       # tabulatedSpace
    | expr                                                                               # expressionSpace
    ;

generatorImage
    : cycles ARROW cycles
    ;

cycles
    : cycle+
    ;

cycle
    : '(' point* ')'
    ;

point
    : name
    | NUMBER
    ;

// decision rules

ruleParameters
    : name IN expr                                                                     # ruleOverSpace
    | names                                                                              # ruleTemplate
    ;

ruleBody
    : 'table' '{' cell+ ';' row (';' row)* ';'? '}'                                      # tableBody
    | expr                                                                               # expressionBody
    ;

row
    : name ':' cell*
    ;

cell
    : '-'? NUMBER ('/' NUMBER)?                                                          # numberCell
    | name                                                                               # nameCell
    | '(' expr (',' expr)* ')'                                                           # tupleCell
    | '{' (expr (',' expr)*)? '}'                                                        # setCell
    ;

// Markov decision processes

transition
    : name ':' action (',' action)*
    ;

action
    : name ARROW successor ('+' successor)*
    ;

successor
    : (NUMBER ('/' NUMBER)? '*'?)? name
    ;

// claims

ending
    : ('expect' expr)? ('cite' STRING)?
    ;

lemmaClause
    : 'for' finiteChoice (',' finiteChoice)*                                             # choiceClause
    | 'for' 'params' name (EQ space)?                                                   # paramsClause
    | 'for' 'outcomes' names                                                             # outcomesClause
    | 'for' names ':' ('{' names '}' '*')? name ARROW expr                              # functionsClause
    | 'assume' expr (',' expr)*                                                          # assumeClause
    | 'show' expr (',' expr)*                                                            # showClause
    ;

finiteChoice
    : name IN expr
    ;

// expressions, from the tightest binding to the loosest

expr
    : NUMBER                                                                             # number
    | 'perm' cycles                                                                      # permutation
    | 'count' '(' binders ')'                                              # count
    | name brackets? '(' expr 'for' binders ')'                            # aggregate
    | name brackets? '(' arguments? ')'                                                  # call
    | name                                                                               # reference
    | '(' expr (',' expr)+ ')'                                                           # tuple
    | '(' expr ')'                                                                       # parentheses
    | '{' name IN domain '|' expr '}'                                                    # restriction
    | '{' expr 'for' binders '}'                                           # comprehension
    | '{' (expr (',' expr)*)? '}'                                                        # setLiteral
    | expr brackets                                                                      # index
    | expr '^' exponent                                                                  # power
    | expr '.' expr                                                                      # dot
    | '-' expr                                                                           # negation
    | expr op=('*' | '/' | '·') expr                                                     # product
    | expr op=('+' | '-') expr                                                           # sum
    | expr '..' expr                                                                     # range
    | expr op=(INTERSECTION | DIFFERENCE) expr                                           # intersection
    | expr op=('|' | '∪') expr                                                           # union
    | expr op=(EQ | NE | LT | LE | GT | GE | '~' | IN | SUBSET) expr                     # comparison
    | expr 'by' reference_                                                               # related
    | expr 'is' name 'on' expr                                                           # orderProperty
    | NOT expr                                                                           # not
    | expr AND expr                                                                      # and
    | expr OR expr                                                                       # or
    | <assoc=right> expr IMPLIES expr                                                    # implies
    | expr 'iff' expr                                                                    # iff
    | LT (cycles (',' cycles)*)? GT 'on' expr                                            # generatedGroup
    | 'if' expr 'then' expr 'else' expr                                                  # conditional
    | quantifier=(FORALL | EXISTS) binders ':' expr                        # quantified
    ;

/** A parameter space by its name or its constructor. */
domain
    : name ('(' arguments? ')')?
    ;

exponent
    : '-'? NUMBER
    ;

arguments
    : expr (',' expr)*
    ;

brackets
    : '[' expr (',' expr)* ']'
    ;

/** A relation by its name. */
reference_
    : name brackets?
    ;

binders
    : binder (',' binder)*
    ;

/** `i, j in points(S)` binds both; `p[1..n] in G` a family; `where` limits what is bound up to there. */
binder
    : name (',' name)* IN expr (WHERE expr)?                                             # plainBinder
    | name '[' expr ']' IN expr                                                          # familyBinder
    ;

/** Words that mean something in their place only may be names. */
name
    : ID
    | 'module' | 'import' | 'group' | 'params' | 'outcomes' | 'const' | 'def' | 'rule' | 'relation' | 'property' | 'mdp'
    | 'claim' | 'lemma' | 'measure' | 'states' | 'with' | 'acting' | 'by' | 'over' | 'on' | 'is' | 'table' | 'cite'
    | 'expect' | 'requires' | 'assume' | 'show' | 'perm' | 'count'
    ;

LT : '<' ;
LE : '<=' | '≤' ;
GT : '>' ;
GE : '>=' | '≥' ;
EQ : '=' ;
ARROW : '->' | '→' ;
NE : '!=' | '≠' ;
IN : 'in' | '∈' ;
SUBSET : 'subset' | '⊆' ;
FORALL : 'forall' | '∀' ;
EXISTS : 'exists' | '∃' ;
WHERE : 'where' ;
NOT : 'not' | '¬' ;
AND : 'and' | '∧' ;
OR : 'or' | '∨' ;
IMPLIES : 'implies' | '⇒' ;
INTERSECTION : '&' | '∩' ;
DIFFERENCE : '\\' | '∖' ;

STRING : '"' ~["\r\n]* '"' ;
NUMBER : [0-9]+ ('.' [0-9]+)? ;
ID : LETTER (LETTER | [0-9] | '_' | '\'')* ;
fragment LETTER : [\p{L}] ;

COMMENT : '--' ~[\r\n]* -> channel(HIDDEN) ;
BLOCK_COMMENT : '{-' .*? '-}' -> channel(HIDDEN) ;
SPACE : [ \t\r\n\f\u00A0\uFEFF]+ -> skip ;
UNKNOWN : . ;
