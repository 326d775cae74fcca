import threading

steps = 0


def sow(sown):
    global steps
    steps += 1
    sown.set()


def wait_for_rain(sown, rained):
    if not sown.wait(timeout=60):
        raise TimeoutError("nobody sows")
    print("it rains")
    rained.set()


def reap(rained):
    global steps
    while not rained.is_set():
        rained.wait(1)
    steps += 1


def main():
    sown, rained = threading.Event(), threading.Event()
    season = [
        threading.Thread(target=reap, args=(rained,)),
        threading.Thread(target=wait_for_rain, args=(sown, rained)),
        threading.Thread(target=sow, args=(sown,)),
    ]
    for thread in season:
        thread.start()
    for thread in season:
        thread.join()
    print(steps)


if __name__ == "__main__":
    main()
