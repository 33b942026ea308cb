(* Orbits are multisets of values. Every finite family of finite non-empty multisets is
   the family of orbits of some space, so a statement about all spaces is a statement
   about multisets, and about one of them at a time. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

(* The points in blocks i of size N i, under the product of the symmetric groups of the
   blocks *)
Section Blocks.
Variables (m : nat) (N : 'I_m -> nat).
Definition block := {i : 'I_m & 'I_(N i)}.
Definition keeping : {set {perm block}} := [set p : {perm block} | [forall x, tag (p x) == tag x]].

Lemma keepingP (p : {perm block}) : reflect (forall x, tag (p x) = tag x) (p \in keeping).
Proof. by rewrite inE; apply: (iffP forallP) => H x; apply/eqP. Qed.

Fact keeping_group_set : group_set keeping.
Proof.
apply/group_setP; split=> [|p q /keepingP pk /keepingP qk]; apply/keepingP => x.
  by rewrite perm1.
by rewrite permM qk pk.
Qed.
Canonical keeping_group := Group keeping_group_set.

Lemma mem_block_orbit (x y : block) : (y \in orb keeping_group 'P predT x) = (tag y == tag x).
Proof.
apply/orbP/eqP => [[_ [p /keepingP pk ->]]|e]; first by rewrite /= apermE pk.
split=> //; exists (tperm x y); last by rewrite /= apermE tpermL.
by apply/keepingP => z; case: tpermP => // ->.
Qed.

Lemma block_orbit (x : block) :
  perm_eq (orb keeping_group 'P predT x) [seq Tagged (fun i => 'I_(N i)) j | j <- enum 'I_(N (tag x))].
Proof.
apply: uniq_perm => [||y]; first exact: orb_uniq.
  rewrite map_inj_uniq ?enum_uniq // => j k /eqP.
  by rewrite -tag_eqE /tag_eq eqxx tagged_asE => /eqP.
rewrite mem_block_orbit; apply/eqP/mapP => [|[j _ ->] //].
case: y => i j /= e; case: x e => i' j' /= e; move: j' j; rewrite -e => j' j.
by exists j; rewrite ?mem_enum.
Qed.
End Blocks.

(* A parameter space, under a group of permutations, with a value at each parameter *)
Record space (V : eqType) := Space {
  group_of : finGroupType; acting : {group group_of}; parameter : eqType;
  action_of : {action group_of &-> parameter}; among : pred parameter;
  value : parameter -> V }.
Arguments among {V} s _.
Arguments value {V} s _.
Definition orbit_values V (M : space V) (t : parameter M) : seq V :=
  [seq value M x | x <- orb (acting M) (action_of M) (among M) t].
Arguments orbit_values {V} M t.

Theorem multisets_are_orbits (V : eqType) m (ms : 'I_m -> seq V) : (forall i, ms i != [::]) ->
  exists M : space V, exists block_of : parameter M -> 'I_m,
    (forall i, exists2 t, among M t & block_of t = i) /\
    (forall t, among M t -> perm_eq (orbit_values M t) (ms (block_of t))).
Proof.
move=> ne; pose N i := size (ms i).
pose F (x : block N) := tnth (in_tuple (ms (tag x))) (tagged x).
exists (@Space V _ (keeping_group N) _ ('P)%act predT F), tag; split=> [i|t _].
  have : 0 < N i by rewrite /N lt0n size_eq0.
  by case E : (N i) => [//|n] _; exists (Tagged (fun i => 'I_(N i)) (cast_ord (esym E) ord0)).
rewrite /orbit_values /= (permPl (perm_map F (block_orbit t))) -map_comp.
rewrite (_ : map _ _ = [seq tnth (in_tuple (ms (tag t))) j | j <- enum 'I_(N (tag t))]) //.
by rewrite map_tnth_enum.
Qed.

(* "E on every orbit, and S j on some orbit, for each j" is possible exactly when, for
   each j, E and S j are possible on one multiset. The parameter space need not be closed. *)
Section OneOrbit.
Variables (V : eqType) (E : seq V -> Prop) (m : nat) (S : 'I_m.+1 -> seq V -> Prop).
Hypothesis E_perm : forall s s', perm_eq s s' -> E s -> E s'.
Hypothesis S_perm : forall j s s', perm_eq s s' -> S j s -> S j s'.

Theorem one_orbit_suffices :
  (exists M : space V, (forall t, among M t -> E (orbit_values M t)) /\
                       (forall j, exists2 t, among M t & S j (orbit_values M t))) <->
  (forall j, exists2 s, s != [::] & E s /\ S j s).
Proof.
split=> [[M [all_E some_S]] j|each].
  have [t Mt Sj] := some_S j; exists (orbit_values M t); last by split=> //; exact: all_E.
  by rewrite -size_eq0 size_map -lt0n orb_size_gt0.
have [ms msP] : exists ms : 'I_m.+1 -> seq V, forall j, [/\ ms j != [::], E (ms j) & S j (ms j)].
  suff all_n n : exists ms : nat -> seq V, forall j : 'I_m.+1, j < n ->
      [/\ ms j != [::], E (ms j) & S j (ms j)].
    by have [ms msP] := all_n m.+1; exists (fun j => ms j) => j; exact: msP.
  elim: n => [|n [ms msP]]; first by exists (fun=> [::]).
  case: (ltnP n m.+1) => [nm|mn]; last first.
    by exists ms => j _; apply: msP; exact: leq_trans (ltn_ord j) mn.
  have [s s0 [Es Ss]] := each (Ordinal nm).
  exists (fun i => if i == n then s else ms i) => j; rewrite ltnS leq_eqVlt.
  case: eqP => [jn _|_ /= jn]; last exact: msP.
  by split=> //; rewrite (_ : j = Ordinal nm) //; exact: val_inj.
have [|M [b [onto orbs]]] := @multisets_are_orbits V _ ms; first by move=> j; case: (msP j).
exists M; split=> [t Mt|j].
  by apply: (E_perm (s := ms (b t))); [rewrite perm_sym orbs | case: (msP (b t))].
have [t Mt bt] := onto j; exists t => //.
by apply: (S_perm (s := ms j)); [rewrite perm_sym -bt orbs | case: (msP j)].
Qed.
End OneOrbit.
