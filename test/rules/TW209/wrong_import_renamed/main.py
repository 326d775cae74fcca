from jobs import run_all

print(run_all(["one", "two"]))
