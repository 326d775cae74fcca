import queue
import sched
import threading
import time


class Station:
    """Its sensors are added, dropped and looked up by the loop below; the sampler only reads which there are."""

    def __init__(self):
        self.sensors = {}
        self._due = threading.Condition()
        self._jobs = queue.Queue()
        self._sampling = True

    def _spawn(self, target):
        thread = threading.Thread(target=target)
        thread.daemon = True
        thread.start()
        return thread

    def attach(self, sensor):
        self.sensors[sensor.port] = sensor

    def detach(self, sensor):
        del self.sensors[sensor.port]

    def by_name(self, name):
        for sensor in self.sensors.values():
            if sensor.name == name:
                return sensor
        return None

    def run(self):
        self._sampler = self._spawn(lambda: self._sample())
        while self._sampling:
            self._jobs.get()()

    def _sample(self):
        while self._sampling:
            with self._due:
                ports = []
                for port in list(self.sensors):
                    ports.append(port)
                if not ports:
                    self._due.wait()
                    continue
            for port in ports:
                self._jobs.put(lambda port=port: print(port))
