/** What calls of libraries do with the thread that makes them: which wait, for what, and which let others work meanwhile. */

import type { Library } from '../library.js';

const library = (name: string, source: string, effects: NonNullable<Library['effects']>): Library => ({
  name,
  source,
  effects,
});

/** A session of Requests sends as its functions do. */
const SENDS = 'get post put patch delete head options request send'
  .split(' ')
  .map((name) => `requests.Session.${name}`);

export const libraries: readonly Library[] = [
  {
    name: 'subprocess, its processes',
    source: 'https://docs.python.org/3/library/subprocess.html#popen-objects',
    types: { 'subprocess.Popen': { role: 'resource' } },
    callables: {
      'runs another program':
        'subprocess.run subprocess.call subprocess.check_call subprocess.check_output subprocess.Popen',
    },
    effects: { slow: 'subprocess.Popen.wait subprocess.Popen.communicate' },
  },
  {
    name: 'socket, its connections',
    source: 'https://docs.python.org/3/library/socket.html#socket.socket.accept',
    types: { 'socket.connection': { role: 'connection' } },
  },
  {
    name: 'Requests, its sessions',
    source: 'https://requests.readthedocs.io/en/latest/api/#request-sessions',
    types: { 'requests.Session': { role: 'resource', also: 'requests.session requests.sessions.Session' } },
    effects: { slow: SENDS.join(' ') },
  },
  library('Requests', 'https://requests.readthedocs.io/en/latest/api/', {
    wait: 'requests',
    slow: `requests.get requests.post requests.put requests.patch requests.delete requests.head requests.options requests.request`,
    hold: 'requests.Request requests.codes requests.exceptions requests.utils.quote',
  }),
  library('HTTPX', 'https://www.python-httpx.org/api/', {
    wait: 'httpx',
    slow: `httpx.get httpx.post httpx.put httpx.patch httpx.delete httpx.head httpx.options httpx.request httpx.stream`,
    hold: 'httpx.URL httpx.Headers httpx.Timeout',
  }),
  library('aiohttp', 'https://docs.aiohttp.org/en/stable/client_reference.html', { wait: 'aiohttp' }),
  library('urllib3', 'https://urllib3.readthedocs.io/en/stable/reference/index.html', {
    wait: 'urllib3',
    slow: 'urllib3.request',
  }),
  library('pycurl', 'http://pycurl.io/docs/latest/', { wait: 'pycurl' }),
  library(
    'Boto3',
    'https://boto3.amazonaws.com/v1/documentation/api/latest/guide/resources.html#multithreading-or-multiprocessing-with-resources',
    { wait: 'boto3 botocore' },
  ),
  library('Psycopg 3', 'https://www.psycopg.org/psycopg3/docs/api/connections.html', {
    wait: 'psycopg psycopg_pool',
    slow: 'psycopg.connect',
  }),
  library('Psycopg 2', 'https://www.psycopg.org/docs/module.html', { wait: 'psycopg2', slow: 'psycopg2.connect' }),
  library('SQLAlchemy', 'https://docs.sqlalchemy.org/en/20/core/engines.html', {
    wait: 'sqlalchemy',
    hold: `sqlalchemy.create_engine sqlalchemy.Column sqlalchemy.Integer sqlalchemy.String sqlalchemy.select sqlalchemy.text sqlalchemy.orm.declarative_base sqlalchemy.orm.sessionmaker sqlalchemy.orm.scoped_session`,
  }),
  library('redis-py', 'https://redis.readthedocs.io/en/stable/connections.html', { wait: 'redis' }),
  library('PyMongo', 'https://pymongo.readthedocs.io/en/stable/api/pymongo/mongo_client.html', { wait: 'pymongo' }),
  library('MySQL Connector/Python', 'https://dev.mysql.com/doc/connector-python/en/connector-python-connectargs.html', {
    wait: 'mysql.connector',
    slow: 'mysql.connector.connect',
  }),
  library('PyMySQL', 'https://pymysql.readthedocs.io/en/latest/modules/connections.html', {
    wait: 'pymysql',
    slow: 'pymysql.connect',
  }),
  library('mysqlclient', 'https://mysqlclient.readthedocs.io/user_guide.html', {
    wait: 'MySQLdb',
    slow: 'MySQLdb.connect',
  }),
  library('pyodbc', 'https://github.com/mkleehammer/pyodbc/wiki/The-pyodbc-Module', {
    wait: 'pyodbc',
    slow: 'pyodbc.connect',
  }),
  library('python-oracledb', 'https://python-oracledb.readthedocs.io/en/latest/api_manual/module.html', {
    wait: 'oracledb cx_Oracle',
    slow: 'oracledb.connect cx_Oracle.connect',
  }),
  library('python-ldap', 'https://www.python-ldap.org/en/latest/reference/ldap.html', { wait: 'ldap' }),
  library('NumPy', 'https://numpy.org/doc/stable/reference/thread_safety.html', { release: 'numpy' }),
  library('SciPy', 'https://docs.scipy.org/doc/scipy/tutorial/parallel_execution.html', { release: 'scipy' }),
  library('pandas', 'https://pandas.pydata.org/docs/user_guide/io.html', {
    wait: `pandas.read_csv pandas.read_excel pandas.read_json pandas.read_sql pandas.read_parquet pandas.read_html`,
  }),
  library('Pillow', 'https://pillow.readthedocs.io/en/stable/handbook/concepts.html', { release: 'PIL' }),
  library('OpenCV', 'https://docs.opencv.org/4.x/da/d49/tutorial_py_bindings_basics.html', {
    release: 'cv2',
    wait: 'cv2.VideoCapture cv2.waitKey',
  }),
  library('PyTorch', 'https://docs.pytorch.org/docs/stable/notes/multiprocessing.html', { release: 'torch' }),
  library('TensorFlow, JAX, CuPy and Numba', 'https://numba.readthedocs.io/en/stable/user/jit.html#nogil', {
    release: 'tensorflow jax cupy numba',
  }),
  library('scikit-learn', 'https://scikit-learn.org/stable/computing/parallelism.html', { release: 'sklearn' }),
  library('PyArrow', 'https://arrow.apache.org/docs/python/data.html', { release: 'pyarrow' }),
  library('Polars', 'https://docs.pola.rs/user-guide/misc/multiprocessing/', { release: 'polars' }),
  library('compressors', 'https://python-zstandard.readthedocs.io/en/latest/', {
    release: 'zstandard lz4 brotli blosc',
  }),
  library('cryptography', 'https://cryptography.io/en/latest/hazmat/primitives/', {
    release: 'cryptography nacl bcrypt argon2 Crypto OpenSSL',
  }),
  library('lxml', 'https://lxml.de/FAQ.html#can-i-use-threads-to-concurrently-access-the-lxml-api', {
    release: `lxml.etree.parse lxml.etree.fromstring lxml.etree.XML lxml.etree.HTML lxml.etree.XSLT lxml.etree.tostring lxml.html.parse lxml.html.fromstring lxml.html.document_fromstring`,
  }),
  library('audio and video decoders', 'https://pyav.org/docs/stable/', { release: 'av soundfile simplejpeg' }),
  library('Paramiko', 'https://docs.paramiko.org/en/stable/api/client.html', { wait: 'paramiko' }),
  library('dnspython', 'https://dnspython.readthedocs.io/en/stable/resolver.html', {
    wait: 'dns',
    slow: 'dns.resolver.resolve dns.resolver.query dns.query.udp dns.query.tcp dns.query.xfr',
  }),
  library('whois', 'https://pypi.org/project/python-whois/', { wait: 'whois' }),
  library('Nmap', 'https://pypi.org/project/python-nmap/', { wait: 'nmap' }),
  library('Fabric', 'https://docs.fabfile.org/en/stable/api/connection.html', { wait: 'fabric invoke' }),
  library('pySerial', 'https://pyserial.readthedocs.io/en/latest/pyserial_api.html', { wait: 'serial' }),
  library('devices', 'https://pyusb.github.io/pyusb/', { wait: 'smbus smbus2 usb spidev RPi gpiozero bluetooth' }),
  library('PyZMQ', 'https://pyzmq.readthedocs.io/en/latest/api/zmq.html', { wait: 'zmq' }),
  library('kafka-python', 'https://kafka-python.readthedocs.io/en/master/apidoc/KafkaConsumer.html', { wait: 'kafka' }),
  library(
    'confluent-kafka',
    'https://docs.confluent.io/platform/current/clients/confluent-kafka-python/html/index.html',
    { wait: 'confluent_kafka' },
  ),
  library('gRPC', 'https://grpc.github.io/grpc/python/grpc.html', { wait: 'grpc' }),
  library('Pika', 'https://pika.readthedocs.io/en/stable/modules/adapters/blocking.html', { wait: 'pika' }),
  library('Paho MQTT', 'https://eclipse.dev/paho/files/paho.mqtt.python/html/client.html', { wait: 'paho' }),
  library('websocket-client', 'https://websocket-client.readthedocs.io/en/latest/core.html', {
    wait: 'websocket',
    slow: 'websocket.create_connection',
  }),
  library('websockets', 'https://websockets.readthedocs.io/en/stable/reference/sync/client.html', {
    wait: 'websockets',
  }),
  library('Selenium', 'https://www.selenium.dev/selenium/docs/api/py/', {
    wait: 'selenium',
    slow: `selenium.webdriver.Chrome selenium.webdriver.Firefox selenium.webdriver.Edge selenium.webdriver.Safari selenium.webdriver.Remote`,
  }),
  library('Playwright', 'https://playwright.dev/python/docs/library', { wait: 'playwright' }),
  library('schedule', 'https://schedule.readthedocs.io/en/stable/reference.html', {
    hold: 'schedule.every schedule.next_run schedule.idle_seconds',
  }),
  library('psutil', 'https://psutil.readthedocs.io/en/latest/', { wait: 'psutil' }),
  library('Pexpect', 'https://pexpect.readthedocs.io/en/stable/api/pexpect.html', {
    wait: 'pexpect',
    slow: 'pexpect.run',
  }),
  library('PyAudio', 'https://people.csail.mit.edu/hubert/pyaudio/docs/', { wait: 'pyaudio' }),
  library('sounddevice', 'https://python-sounddevice.readthedocs.io/en/latest/api/convenience-functions.html', {
    wait: 'sounddevice',
    slow: 'sounddevice.wait',
  }),
  library('speech', 'https://pyttsx3.readthedocs.io/en/latest/engine.html', {
    wait: 'pyttsx3 playsound speech_recognition gtts',
    slow: 'playsound.playsound',
  }),
  library('Click', 'https://click.palletsprojects.com/en/stable/api/', {
    wait: 'click.prompt click.confirm click.pause',
    brief: 'click.echo click.secho',
  }),
  library('Rich', 'https://rich.readthedocs.io/en/stable/console.html', {
    brief: 'rich.print rich.console.Console.print rich.console.Console.log rich.inspect',
  }),
  library('Loguru', 'https://loguru.readthedocs.io/en/stable/overview.html', { brief: 'loguru' }),
  library('structlog', 'https://www.structlog.org/en/stable/api.html', { brief: 'structlog' }),
  library('tqdm', 'https://tqdm.github.io/docs/tqdm/', { brief: 'tqdm.tqdm.write' }),
  library('attrs', 'https://www.attrs.org/en/stable/api.html', { hold: 'attr attrs' }),
  library('typing_extensions', 'https://typing-extensions.readthedocs.io/en/latest/', { hold: 'typing_extensions' }),
];
