import threading

levels = {"a": 0, "b": 0}
modes = {"slow": False, "fast": False}


def raise_levels():
    for k in ("a", "b", "c"):
        levels[k] = 5
    del modes["slow"]
    modes["slow"] = True


t = threading.Thread(target=raise_levels)
t.start()
for name in levels:  # expect: TW107
    print(name, levels[name])
for name, on in modes.items():  # expect: TW107
    print(name, on)
t.join()
