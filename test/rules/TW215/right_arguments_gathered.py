import threading


def plot(x, y, colour):
    print(x, y, colour)


def start(*args):
    thread = threading.Thread(target=plot, args=args)
    thread.start()
    thread.join()


def start_more(points):
    for point in points:
        thread = threading.Thread(target=plot, args=(*point, "red"))
        thread.start()
        thread.join()  # expect: TW206


start(1, 2, "blue")
start_more([(1, 2), (3, 4)])
