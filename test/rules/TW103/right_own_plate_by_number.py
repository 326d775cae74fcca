from concurrent.futures import ThreadPoolExecutor


class Table:
    def __init__(self, count):
        self.meals = [2 for _ in range(count)]

    def eat(self, who):
        while self.meals[who] > 0:
            print("eats", who)
            self.meals[who] -= 1
        return who


people = [0, 1, 2, 3, 4]
table = Table(len(people))
with ThreadPoolExecutor(max_workers=5) as pool:
    futures = [pool.submit(table.eat, person) for person in people]
for future in futures:
    print(future.result())
