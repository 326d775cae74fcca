"""The pump comes with a lock whose making can't be seen: it is the same one in the method and in the thread's closure."""
import threading

from waterworks import Machine


class Pump(Machine):
    def refill(self, litres):
        with self._valve_lock:
            if self._busy:
                self._wanted = litres
                return
            self._busy = True
            self._wanted = None

        def run():
            level = litres
            while level is not None:
                print("pumping", level)
                with self._valve_lock:
                    level = self._wanted
                    self._wanted = None
                    self._busy = level is not None

        threading.Thread(target=run, daemon=True).start()


def serve(pump):
    while True:
        pump.refill(10)


def main():
    pump = Pump()
    threading.Thread(target=serve, args=(pump,), daemon=True).start()
    serve(pump)


main()
