import threading

drawn = 0


def draw(amount):
    global drawn
    for _ in range(1000):
        drawn += amount  # expect: TW101


if __name__ == "__main__":
    drawer = threading.Thread(target=draw, args=(1,))
    drawer.start()
    draw(2)
    drawer.join()
    print(drawn)
