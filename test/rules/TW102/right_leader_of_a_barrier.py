"""Of those that come to the barrier, one is told 0: it alone counts, until it comes to the barrier again."""
import threading


class Simulation:
    def __init__(self, parts):
        self.step = 0
        self.done = 0
        self.energy = [0] * parts
        self.barrier = threading.Barrier(parts)

    def work(self, part, steps):
        for n in range(steps):
            self.energy[part] = part * n
            if self.barrier.wait() == 0:
                self.step += 1
            leads = not self.barrier.wait()
            if leads:
                self.done += 1
            self.barrier.wait()


sim = Simulation(4)
threads = [threading.Thread(target=sim.work, args=(p, 10)) for p in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sim.step, sim.done)
