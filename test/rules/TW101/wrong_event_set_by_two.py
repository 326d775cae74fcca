import threading

baked = threading.Event()
loaves = 0


def sell():
    global loaves
    baked.wait()
    loaves -= 1  # expect: TW101


def smell_smoke():
    input("Enter when it smells of smoke: ")
    baked.set()


def main():
    global loaves
    shop = [threading.Thread(target=sell), threading.Thread(target=smell_smoke)]
    for thread in shop:
        thread.start()
    loaves += 12  # expect: TW101
    baked.set()
    for thread in shop:
        thread.join()
    print(loaves)


if __name__ == "__main__":
    main()
