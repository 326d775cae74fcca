from report import build
from workers import pool

futures = [pool.submit(build, name) for name in ("a", "b")]
print([future.result() for future in futures])
pool.shutdown()
