from threading import Thread, Lock

hits = 0
hits_lock = Lock()

def work(n):
	global hits
	for _ in range(n):
		# count every one
		with hits_lock:
			hits = (hits
				+ 1)

workers = [Thread(target=work, args=(100,)), Thread(target=work, args=(100,))]
for worker in workers:
	worker.start()
for worker in workers:
	worker.join()
print(hits)
