"""From a worker's thread the task is left to the loop; on the loop itself it is made at once."""

from homeassistant.core import HomeAssistant


class Heater:
    def __init__(self, hass: HomeAssistant, client):
        self.hass = hass
        self.client = client

    async def refresh(self):
        degrees = await self.hass.async_add_executor_job(self.client.degrees)
        self.hass.async_create_task(self.tell(degrees))

    def on_message(self, degrees):
        self.hass.loop.call_soon_threadsafe(self.hass.async_create_task, self.tell(degrees))

    def on_error(self):
        self.hass.create_task(self.tell(None))

    async def tell(self, degrees):
        print(degrees)


async def async_setup_entry(hass: HomeAssistant, entry):
    heater = Heater(hass, entry.runtime_data)
    entry.runtime_data.listen(heater.on_message, heater.on_error)
    await heater.refresh()
