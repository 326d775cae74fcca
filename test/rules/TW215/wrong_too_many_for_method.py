import threading


class Mixer:
    def stir(self, speed):
        print("stirring", speed)


def main():
    mixer = Mixer()
    thread = threading.Thread(
        target=mixer.stir,
        args=(mixer, 5),
    )
    thread.start()
    thread.join()


main()
# expect-elsewhere: wrong_too_many_for_method.py:11 TW215
