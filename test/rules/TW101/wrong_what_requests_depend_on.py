# What a request depends on is called for each of them on a thread of the pool, and so is what is left for afterwards.
import uvicorn
from fastapi import BackgroundTasks, Depends, FastAPI

app = FastAPI()
sessions = 0
mails = 0


def count_session():
    global sessions
    sessions += 1  # expect: TW101
    return sessions


def send(address):
    global mails
    mails += 1  # expect: TW101
    print(f"{mails}: {address}")


@app.post("/mail")
async def mail(address: str, tasks: BackgroundTasks, session: int = Depends(count_session)):
    tasks.add_task(send, address)
    return session


uvicorn.run(app)
