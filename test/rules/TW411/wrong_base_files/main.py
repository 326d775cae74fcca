import threading

from base import Service


class Loud(Service):
    def on_change(self, state):
        print("now", state)


service = Loud()
t = threading.Thread(target=service.set_state, args=("up",))
t.start()
print(service.state())
t.join()
