(* How sharp the mended Conjecture D.13 is: sets of deterministic outcomes. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most gap utilities rules counterexamples cycles fractional.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* Deterministic outcomes: m of them are A, the other n are B. *)
Section Outcomes.
Variables (R : realFieldType) (m' n : nat).
Notation m := m'.+1.
Notation d := (m' + n)%N.
Notation act := (permute_action R d.+1).
Implicit Types (k : 'I_(m + n)) (s : seq 'I_(m + n)).
Definition outcome k : vec R d.+1 := @basis R d k.
Definition parts := [seq lshift n j | j <- enum 'I_m].
Definition others := [seq rshift m i | i <- enum 'I_n].
Definition all_outcomes := enum 'I_(m + n).

Lemma in_all k : k \in all_outcomes.
Proof. by rewrite mem_enum. Qed.

Lemma outcomes_copies : fractional_copies (sym d) act (map outcome parts) (map outcome others)
  (map outcome all_outcomes) (fun k => [:: outcome k]) (fun j i => tperm (lshift n j) (rshift m i)).
Proof.
have moved k (p : {perm 'I_(m + n)}) : act (outcome k) p = outcome (p k) := permute_basis _ k p.
split=> [z|i z|j i]; first by rewrite flatten_map1 /parts -map_comp.
  by rewrite inE => /eqP->; rewrite !map_f ?mem_enum //.
split=> [|||z|k kj ki z]; rewrite ?inE ?tperm2 //.
- move=> z; rewrite /sact -map_comp; apply/mapP/mapP => -[k _ ->] /=.
    by exists (tperm (lshift n j) (rshift m i) k); [exact: in_all | exact: moved].
  exists (tperm (lshift n j) (rshift m i) k); first exact: in_all.
  by rewrite /= moved tpermK.
- by rewrite /sact /= moved tpermL.
by rewrite /sact /= moved tpermD // eq_sym.
Qed.

Definition optimal s (u : vec R d.+1) :=
  rule_of (@dot R d.+1) (@is_optimal R) (map outcome s) (map outcome all_outcomes) u.

Lemma dot_outcome k u : dot (outcome k) u = u k.
Proof. by rewrite -[RHS](dot_basis u k) /dot; apply: eq_bigr => j _; rewrite mulrC. Qed.

Lemma optimalE (b : pred 'I_(m + n)) s (u : vec R d.+1) : (exists k, b k) -> (forall k, u k = (b k)%:R) ->
  optimal s u = (has b s)%:R.
Proof.
move=> [k0 bk0] ub; rewrite /optimal /rule_of /is_optimal /some_beats /vals has_map has_map.
congr (nat_of_bool _)%:R; apply: eq_in_has => k _ /=; rewrite dot_outcome ub all_map all_map.
apply/allP/idP => [/(_ k0 (in_all k0)) /=|bk x _ /=]; rewrite dot_outcome ub ler_nat ?bk0 ?bk.
  by case: (b k).
by case: (b x).
Qed.

Lemma in_parts k : (k \in parts) = (k < m)%N.
Proof.
apply/mapP/idP => [[j _ ->]|km]; first exact: (ltn_ord j).
by exists (Ordinal km); rewrite ?mem_enum //; exact: val_inj.
Qed.

Lemma in_others k : (k \in others) = ~~ (k < m)%N.
Proof.
rewrite -leqNgt; apply/mapP/idP => [[j _ ->]|mk]; first exact: leq_addr.
have lt : (k - m < n)%N by rewrite -(ltn_add2l m) subnKC.
by exists (Ordinal lt); rewrite ?mem_enum //; apply: val_inj; rewrite /= subnKC.
Qed.

(* The ratio n/m is attained, for IsOptimal on the orbit of e_1. *)
Theorem fractional_copies_sharp (r : R) :
  most (sym d) act (@basis_vectors R d) r (optimal others) (optimal parts) <-> r <= n%:R / m%:R.
Proof.
have value s i : optimal s (basis R i) = (i \in s)%:R.
  rewrite (@optimalE (pred1 i)) ?has_pred1 //; first by exists i => /=.
  by move=> k; rewrite ffunE.
have W s s' t : basis_vectors t -> wins (optimal s) (optimal s') (orb (sym d) act (@basis_vectors R d) t)
    = count (fun i => (i \in s) && (i \notin s')) all_outcomes.
  move=> Bt; have /seq.permP e := orb_family (@basis_inj R d) (@permute_basis R d) Bt.
  rewrite /wins -e count_map; apply: eq_count => i /=; rewrite !value ltr_nat.
  by case: (i \in s); case: (i \in s').
have sizes : count (fun i => (i \in others) && (i \notin parts)) all_outcomes = n /\
    count (fun i => (i \in parts) && (i \notin others)) all_outcomes = m.
  have cm : count (fun i : 'I_(m + n) => (i < m)%N) all_outcomes = m.
    rewrite -size_filter -[RHS](size_enum_ord m) -(size_map (@lshift m n)); apply: perm_size.
    apply: uniq_perm => [||i]; first by rewrite filter_uniq ?enum_uniq.
      by rewrite map_inj_uniq ?enum_uniq //; exact: lshift_inj.
    by rewrite mem_filter mem_enum andbT -in_parts.
  have := count_predC (fun i : 'I_(m + n) => (i < m)%N) all_outcomes.
  rewrite cm size_enum_ord => /addnI cn; split; [rewrite -[RHS]cn | rewrite -[RHS]cm];
    by apply: eq_count => i /=; rewrite in_others in_parts; case: (_ < _)%N.
have mR : 0 < m%:R :> R by rewrite ltr0n.
have onE t : basis_vectors t ->
    most_on r (optimal others) (optimal parts) (orb (sym d) act (@basis_vectors R d) t) = (r <= n%:R / m%:R).
  by move=> Bt; rewrite /most_on !W // sizes.1 sizes.2 ler_pdivl_mulr.
split=> [M|le t Bt]; last by rewrite onE.
have B0 : basis_vectors (basis R (ord0 : 'I_d.+1)) by apply: map_f; rewrite mem_enum.
by rewrite -(onE _ B0); exact: M.
Qed.
End Outcomes.

(* For n = 1 < m there is no such ratio, though the involutions fix C: on the orbit of
   (1, ..., 1, 0) the m outcomes are always optimal, and the one is not when it has the 0. *)
Section One.
Variables (R : realFieldType) (m'' : nat).
Notation d := (m''.+1 + 1)%N.
Notation parts := (parts m''.+1 1).
Notation others := (others m''.+1 1).
Definition spike (i : 'I_d.+1) : vec R d.+1 := [ffun j => (j != i)%:R].

Lemma optimal_spike (s : seq 'I_(m''.+2 + 1)) i : @optimal R m''.+1 1 s (spike i) = (has (predC1 i) s)%:R.
Proof.
apply: optimalE => [|k]; last by rewrite ffunE.
case: (eqVneq i ord0) => [->|i0]; last by exists ord0; rewrite /= eq_sym.
by exists (lift ord0 ord0).
Qed.

Theorem fractional_copies_below_one_false (r : R) : 0 < r ->
  ~ most (sym d) (permute_action R d.+1) (family spike) r
      (@optimal R m''.+1 1 others) (@optimal R m''.+1 1 parts).
Proof.
move=> r0; pose b : 'I_d.+1 := rshift m''.+2 ord0; have Tb : family spike (spike b).
  by apply: map_f; rewrite mem_enum.
have all_parts i : @optimal R m''.+1 1 parts (spike i) = 1.
  rewrite optimal_spike; suff -> : has (predC1 i) parts by [].
  pose a0 : 'I_d.+1 := lshift 1 (ord0 : 'I_m''.+2); apply/hasP.
  case: (eqVneq i a0) => [->|i0].
    by exists (lshift 1 (lift ord0 ord0)); rewrite ?map_f ?mem_enum.
  by exists a0; [apply: map_f; rewrite mem_enum | rewrite inE eq_sym].
move/(_ _ Tb); rewrite /most_on.
have -> : wins (@optimal R m''.+1 1 others) (@optimal R m''.+1 1 parts) 
    (orb (sym d) (permute_action R d.+1) (family spike) (spike b)) = 0%N.
  apply/eqP; rewrite wins0; apply/allP => t /orb_Theta/mapP[i _ ->].
  by rewrite all_parts optimal_spike; case: has; rewrite ?lexx ?ler01.
apply/negP; rewrite -ltNge mulr_gt0 // ltr0n -has_count; apply/hasP; exists (spike b).
  exact: orb_refl.
rewrite all_parts optimal_spike; case: hasP => [[k /mapP[j _ ->]]|_] /=; last exact: ltr01.
by rewrite ord1 eqxx.
Qed.
End One.
