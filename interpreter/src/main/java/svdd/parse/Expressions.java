package svdd.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import svdd.ast.Clause;
import svdd.ast.Expr;
import svdd.ast.Expr.Operator;
import svdd.ast.Name;
import svdd.grammar.SvddParser;
import svdd.grammar.SvddParser.*;
import svdd.source.Block;
import svdd.source.Span;

/**
 * Expressions. What an operator or a call is applied to stands to its left, so chains make trees
 * that are deep to the left: they are walked by a loop. A tree deeper than {@link #DEEPEST} is
 * refused, so that whoever walks it later may recurse.
 */
final class Expressions {
  /** The most operations inside each other. */
  static final int DEEPEST = 1000;

  private final Notes notes;
  private final Literals literals;
  private final TextBlocks blocks;
  private final Clauses clauses;

  /** How deep the expression stands that is being built. */
  private int depth;

  private boolean toldTooDeep;

  Expressions(Notes notes) {
    this.notes = notes;
    this.blocks = new TextBlocks(notes);
    this.literals = new Literals(notes, new Strings(notes), blocks);
    this.clauses = new Clauses(notes, this, new Types(notes, this, literals));
  }

  Literals literals() {
    return literals;
  }

  Clauses clauses() {
    return clauses;
  }

  /** Too deep an expression is told once a statement. */
  void startStatement() {
    toldTooDeep = false;
  }

  Name name(Token token) {
    return new Name(notes.span(token), notes.written(token));
  }

  Name name(ParserRuleContext word) {
    return name(word.getStart());
  }

  /** Whether a part is there and was read without a mistake. */
  static boolean isWhole(@Nullable ParserRuleContext rule) {
    return rule != null && rule.exception == null;
  }

  /** The expression; where none could be read, something bad at the place of {@code around}. */
  Expr of(@Nullable ExprContext expr, ParserRuleContext around) {
    return expr == null ? new Expr.Bad(notes.span(around)) : of(expr, notes.span(expr));
  }

  private Expr of(ExprContext expr, Span span) {
    Deque<ExprContext> chain = new ArrayDeque<>();
    ExprContext innermost = expr;
    for (ExprContext left = left(expr); left != null; left = left(left)) {
      chain.push(innermost);
      innermost = left;
    }
    int outer = depth;
    if (outer + chain.size() >= DEEPEST) {
      if (!toldTooDeep) {
        toldTooDeep = true;
        notes.add(Wording.expressionTooDeep(span, DEEPEST));
      }
      return new Expr.Bad(span);
    }
    depth = outer + chain.size() + 1;
    Span first = chain.isEmpty() ? span : notes.span(innermost);
    Expr built = known(innermost, leaf(innermost, first), first);
    while (!chain.isEmpty()) {
      depth = outer + chain.size();
      ExprContext next = chain.pop();
      Span place = chain.isEmpty() ? span : notes.span(next);
      built = known(next, apply(next, built, place), place);
    }
    depth = outer;
    return built;
  }

  /** What was read to its end; half of an expression may be anything. */
  private static Expr known(ExprContext expr, Expr read, Span span) {
    return isWhole(expr) ? read : new Expr.Bad(span);
  }

  /** What the operation of an expression is applied to. */
  private static @Nullable ExprContext left(ExprContext expr) {
    return switch (expr) {
      case MemberContext c -> c.expr();
      case CallContext c -> c.expr();
      case SizedContext c -> c.expr(0);
      case VariantContext c -> c.expr();
      case PowerContext c -> c.expr(0);
      case TimesContext c -> c.expr(0);
      case PlusContext c -> c.expr(0);
      case RangeContext c -> c.expr(0);
      case CompareContext c -> c.expr(0);
      case AndContext c -> c.expr(0);
      case OrContext c -> c.expr(0);
      default -> null;
    };
  }

  private Expr leaf(ExprContext expr, Span span) {
    return switch (expr) {
      case MinusContext c -> new Expr.Minus(span, of(c.expr(), c));
      case NotContext c -> new Expr.Not(span, of(c.expr(), c));
      case ChooseContext c ->
          new Expr.If(span, of(c.expr(0), c), of(c.expr(1), c), of(c.expr(2), c));
      // parentheses leave no trace but in the place
      case GroupContext c -> c.expr() == null ? new Expr.Bad(span) : of(c.expr(), span);
      case ListContext c -> new Expr.Listing(span, c.expr().stream().map(e -> of(e, c)).toList());
      case LiteralContext c -> c.token == null ? new Expr.Bad(span) : literals.of(c.token, span);
      case UseContext c ->
          isWhole(c.name()) ? new Expr.Use(span, name(c.name())) : new Expr.Bad(span);
      default -> new Expr.Bad(span);
    };
  }

  private Expr apply(ExprContext expr, Expr left, Span span) {
    return switch (expr) {
      case MemberContext c ->
          isWhole(c.label()) ? new Expr.Member(span, left, name(c.label())) : new Expr.Bad(span);
      case CallContext c -> call(c, left, span);
      case SizedContext c ->
          new Expr.Sized(span, left, c.expr().stream().skip(1).map(size -> of(size, c)).toList());
      case VariantContext c -> {
        List<Clause> changed = clauses.of(c.body());
        yield isWhole(c.body()) ? new Expr.With(span, left, changed) : new Expr.Bad(span);
      }
      case PowerContext c ->
          binary(Operator.POWER, left, c.CARET().getSymbol(), c.expr(1), c, span);
      case TimesContext c -> binary(operator(c.op), left, c.op, c.expr(1), c, span);
      case PlusContext c -> binary(operator(c.op), left, c.op, c.expr(1), c, span);
      case RangeContext c ->
          binary(Operator.RANGE, left, c.DOTDOT().getSymbol(), c.expr(1), c, span);
      case CompareContext c -> compare(c, left, span);
      case AndContext c -> binary(Operator.AND, left, c.AND().getSymbol(), c.expr(1), c, span);
      case OrContext c -> binary(Operator.OR, left, c.OR().getSymbol(), c.expr(1), c, span);
      default -> throw new IllegalStateException("applies to nothing: " + expr.getClass());
    };
  }

  private Expr call(CallContext call, Expr callee, Span span) {
    var arguments = clauses.arguments(call.arg());
    Token text = call.text;
    if (text != null && text.getType() == SvddParser.RAW_OPEN) {
      return new Expr.Bad(span);
    }
    Optional<Block> block = Optional.ofNullable(text).map(blocks::of);
    return new Expr.Call(span, callee, arguments, block);
  }

  private Expr compare(CompareContext c, Expr left, Span span) {
    if (c.expr(0) instanceof CompareContext inner) {
      boolean outermost = !(c.getParent() instanceof CompareContext outer && outer.expr(0) == c);
      if (outermost) {
        notes.add(Wording.chained(span, Chains.rewritten(notes, inner, c)));
        return new Expr.Bad(span);
      }
    }
    return binary(operator(c.op), left, c.op, c.expr(1), c, span);
  }

  private Expr binary(
      Operator operator,
      Expr left,
      Token at,
      @Nullable ExprContext right,
      ExprContext around,
      Span span) {
    return new Expr.Binary(span, operator, left, of(right, around), notes.span(at));
  }

  private static Operator operator(Token token) {
    return switch (token.getType()) {
      case SvddParser.STAR -> Operator.TIMES;
      case SvddParser.SLASH -> Operator.DIVIDE;
      case SvddParser.PLUS -> Operator.PLUS;
      case SvddParser.MINUS -> Operator.MINUS;
      case SvddParser.LT -> Operator.LESS;
      case SvddParser.LE -> Operator.LESS_EQUAL;
      case SvddParser.GT -> Operator.GREATER;
      case SvddParser.GE -> Operator.GREATER_EQUAL;
      case SvddParser.EQ -> Operator.EQUAL;
      case SvddParser.NE -> Operator.NOT_EQUAL;
      case SvddParser.IN -> Operator.IN;
      default -> throw new IllegalStateException("no operator: " + token);
    };
  }
}
