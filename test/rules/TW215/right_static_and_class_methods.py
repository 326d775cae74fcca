import threading


class Oven:
    @staticmethod
    def heat(degrees):
        print(degrees)

    @classmethod
    def cool(cls, degrees):
        print(cls, degrees)

    def bake(self, minutes):
        print(minutes)


oven = Oven()
threads = [
    threading.Thread(target=Oven.heat, args=(200,)),
    threading.Thread(target=oven.heat, args=(200,)),
    threading.Thread(target=Oven.cool, args=(20,)),
    threading.Thread(target=oven.bake, args=(20,)),
    threading.Thread(target=Oven.bake, args=(oven, 20)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
