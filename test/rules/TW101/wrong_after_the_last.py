"""What is put at the end is made of what was the last: two threads may both follow the same one."""

import threading

chain = ["genesis"]


def mine(miner):
    for _ in range(100):
        chain.append(chain[-1] + miner)  # expect: TW101


miners = [threading.Thread(target=mine, args=(name,)) for name in "ab"]
for miner in miners:
    miner.start()
for miner in miners:
    miner.join()
print(len(chain))
