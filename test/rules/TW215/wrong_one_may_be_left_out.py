import threading


class Mixer:
    def blend(self, a, b=0):
        return a + b

    def pour(self, a, b=0, *, slowly=False):
        return a if slowly else b

    def start(self):
        for thread in (
            threading.Thread(target=self.blend, args=(1, 2, 3)),  # expect: TW215
            threading.Thread(target=self.pour, args=(1, 2), kwargs={"slowly": True}),
            threading.Thread(target=self.blend, args=(1,)),
        ):
            thread.daemon = True
            thread.start()


Mixer().start()
