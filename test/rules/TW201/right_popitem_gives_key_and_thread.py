import threading


def measure():
    print("measured")


def main():
    probes, spares = {}, {}
    for name in ("north", "south"):
        probes[name] = threading.Thread(target=measure)
        probes[name].start()
        spares[name] = threading.Thread(target=measure)
        spares[name].start()
    while probes:
        name, probe = probes.popitem()
        probe.join()
        print(name, "is done")
    while spares:
        spares.popitem()[1].join()


if __name__ == "__main__":
    main()
