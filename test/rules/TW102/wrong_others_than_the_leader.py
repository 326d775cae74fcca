"""All but the one that the barrier tells 0 count, and that one counts on past the next barrier."""
import threading


class Simulation:
    def __init__(self, parts):
        self.step = 0
        self.rounds = 0
        self.barrier = threading.Barrier(parts)

    def work(self, steps):
        for n in range(steps):
            first = self.barrier.wait()
            if first != 0:
                self.step += 1  # expect: TW102
            if self.barrier.wait() == 0:
                self.barrier.wait()
                self.rounds += 1  # expect: TW102
            else:
                self.barrier.wait()


sim = Simulation(4)
threads = [threading.Thread(target=sim.work, args=(10,)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sim.step, sim.rounds)
