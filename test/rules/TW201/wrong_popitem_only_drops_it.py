import threading


def measure():
    print("measured")


def main():
    probes = {}
    for name in ("north", "south"):
        probes[name] = threading.Thread(target=measure)
        probes[name].start()  # expect: TW201
    while probes:
        name, probe = probes.popitem()
        print(name, "is forgotten", probe.name)


if __name__ == "__main__":
    main()
