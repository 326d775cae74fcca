import threading

levels = {"a": 0, "b": 0}
modes = {"slow": False, "fast": False}


def raise_levels():
    for k in ("a", "b"):
        levels[k] = 5
    modes["slow"] = True


t = threading.Thread(target=raise_levels)
t.start()
for name in levels:
    print(name, levels[name])
for name, on in modes.items():
    print(name, on)
t.join()
