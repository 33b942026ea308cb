grammar Orbit; spec : EOF ; WS : [ \t]+ -> skip ;
