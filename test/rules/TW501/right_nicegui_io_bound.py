import time

from nicegui import run, ui


def slow():
    time.sleep(2)
    return "done"


async def on_click():
    text = await run.io_bound(slow)
    label.set_text(text)


label = ui.label("idle")
ui.button("go", on_click=on_click)
ui.run()
