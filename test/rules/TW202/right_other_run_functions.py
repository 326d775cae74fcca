import asyncio
import subprocess
import threading


async def greet():
    await asyncio.sleep(0.1)
    print("hello")


def report():
    subprocess.run(["uname", "-a"], check=False)
    asyncio.run(greet())


thread = threading.Thread(target=report)
thread.start()
result = subprocess.run(["date"], check=False)
asyncio.run(greet())
thread.join()
print(result.returncode)
