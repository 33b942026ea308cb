(* Comparisons of terms that are homogeneous of the same degree in an orbit may be made
   over group elements: a sum or count over the orbit has degree 1, and the number of
   elements that a group element list has for each element of the orbit cancels. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit counting.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Degree.
Variables (T : eqType) (R : realFieldType).

(* Fixed is whatever does not see how often an element is counted. *)
Inductive term :=
  | Zero | Fixed of R | Total of (T -> R) | Choice of bool & term & term
  | Add of term & term | Minimum of term & term | Maximum of term & term
  | Negate of term | Absolute of term | Multiply of term & term | Divide of term & term.

Fixpoint eval (s : seq T) (a : term) : R := match a with
  | Zero => 0
  | Fixed x => x
  | Total F => \sum_(x <- s) F x
  | Choice c a b => if c then eval s a else eval s b
  | Add a b => eval s a + eval s b
  | Minimum a b => Num.min (eval s a) (eval s b)
  | Maximum a b => Num.max (eval s a) (eval s b)
  | Negate a => - eval s a
  | Absolute a => `|eval s a|
  | Multiply a b => eval s a * eval s b
  | Divide a b => eval s a / eval s b
  end.

Fixpoint has_degree (a : term) (d : int) : Prop := match a with
  | Zero => True
  | Fixed _ => d = 0
  | Total _ => d = 1
  | Choice _ a b | Add a b | Minimum a b | Maximum a b => has_degree a d /\ has_degree b d
  | Negate a | Absolute a => has_degree a d
  | Multiply a b => exists2 e, has_degree a e & has_degree b (d - e)
  | Divide a b => exists2 e, has_degree a e & has_degree b (e - d)
  end.

Variables (s : seq T) (k : nat).
Hypothesis k0 : (0 < k)%N.

Lemma degree_scales a d : has_degree a d -> eval (repeat k s) a = k%:R ^ d * eval s a.
Proof.
have kR : k%:R != 0 :> R by rewrite pnatr_eq0 -lt0n.
have kp e : 0 < k%:R ^ e :> R by rewrite exprz_gt0 // ltr0n.
elim: a d => [|x|F|c a IHa b IHb|a IHa b IHb|a IHa b IHb|a IHa b IHb|a IHa|a IHa|a IHa b IHb|a IHa b IHb] d /=.
- by rewrite mulr0.
- by move->; rewrite expr0z mul1r.
- by move->; rewrite expr1z sum_repeat mulr_natl.
- by case=> da db; case: c; [apply: IHa | apply: IHb].
- by case=> da db; rewrite (IHa _ da) (IHb _ db) mulrDr.
- by case=> da db; rewrite (IHa _ da) (IHb _ db) minr_pmulr // ltW.
- by case=> da db; rewrite (IHa _ da) (IHb _ db) maxr_pmulr // ltW.
- by move=> da; rewrite (IHa _ da) mulrN.
- by move=> da; rewrite (IHa _ da) normrM gtr0_norm.
- by case=> e da db; rewrite (IHa _ da) (IHb _ db) mulrACA -expfzDr // addrC subrK.
case=> e da db; rewrite (IHa _ da) (IHb _ db) invfM mulrACA invr_expz -expfzDr //.
by rewrite opprB addrC subrK.
Qed.

Theorem same_degree_le a b d : has_degree a d -> has_degree b d ->
  (eval (repeat k s) a <= eval (repeat k s) b) = (eval s a <= eval s b).
Proof.
by move=> da db; rewrite !(degree_scales da, degree_scales db) ler_pmul2l // exprz_gt0 // ltr0n.
Qed.

Theorem same_degree_eq a b d : has_degree a d -> has_degree b d ->
  (eval (repeat k s) a == eval (repeat k s) b) = (eval s a == eval s b).
Proof. by move=> da db; rewrite !eq_le !(same_degree_le da db, same_degree_le db da). Qed.
End Degree.

(* Over the images of a parameter, one for each group element *)
Section OverElements.
Variables (gT : finGroupType) (G : {group gT}) (T : eqType).
Variables (to : {action gT &-> T}) (Theta : pred T) (R : realFieldType).

Lemma eval_perm (a : term T R) s s' : perm_eq s s' -> eval s a = eval s' a.
Proof. by move=> e; elim: a => //= [F|c a -> b ->|a -> b ->|a -> b ->|a -> b ->|a ->|a ->|a -> b ->|a -> b ->] //; exact: perm_big. Qed.

Theorem same_degree_over_elements (a b : term T R) d t : has_degree a d -> has_degree b d ->
  (eval (images G to Theta t) a <= eval (images G to Theta t) b) =
  (eval (orb G to Theta t) a <= eval (orb G to Theta t) b).
Proof.
move=> da db; have e := images_repeat G to Theta t.
by rewrite !(eval_perm _ e) (same_degree_le _ (stabilizer_gt0 G to t) da db).
Qed.
End OverElements.
