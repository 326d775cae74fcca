from threading import Thread

hits = 0

def work(n):
	global hits
	for _ in range(n):
		# count every one
		hits = (hits
			+ 1)

workers = [Thread(target=work, args=(100,)), Thread(target=work, args=(100,))]
for worker in workers:
	worker.start()
for worker in workers:
	worker.join()
print(hits)
