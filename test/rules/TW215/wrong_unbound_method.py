import threading


class Lamp:
    def blink(self, times):
        print("blink" * times)


lamp = Lamp()
thread = threading.Thread(target=Lamp.blink, args=(3,))  # expect: TW215
thread.start()
thread.join()
