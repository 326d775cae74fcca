import threading


def bake(loaves):
    for _ in range(loaves):
        pass


def morning():
    rye = threading.Thread(target=bake, args=(3,))
    wheat = threading.Thread(target=bake, args=(4,))
    oat = threading.Thread(target=bake, args=(5,))
    rye.start()
    wheat.start()
    oat.start()
    rye.join()
    wheat.join()  # the slowest oven
    oat.join()

    # The shop is told here.
    print("fresh bread")


morning()
