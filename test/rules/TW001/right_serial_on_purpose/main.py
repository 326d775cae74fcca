from limits import run_limited

for name in ("a", "b", "c"):
    print(name, run_limited(name))
