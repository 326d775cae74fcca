from threading import Timer


def ring(bell, times):
    print(bell * times)


timer = Timer(2.0, ring, ["ding"])  # expect: TW215
timer.start()
timer.join()
