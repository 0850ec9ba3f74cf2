// What the synchronous peers have in common: each statement is prepared once. row(statement) is the peer's own.

export class Prepared {
  statements = new Map();

  run(sql, values) {
    const statement = this.bound(sql, values);
    statement.step();
    statement.reset();
  }

  rows(sql, values) {
    const statement = this.bound(sql, values);
    const rows = [];
    while (statement.step()) rows.push(this.row(statement));
    statement.reset();
    return rows;
  }

  bound(sql, values) {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, statement = this.database.prepare(sql));
    if (values.length > 0) statement.bind(values);
    return statement;
  }
}
