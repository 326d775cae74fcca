import threading


def ring(times):
    print("ring " * times)


timer = threading.Timer(0.01, ring(2))
timer.start()
timer.join()
