/** What gives plain data and never something that can be called. */

const FUNCTIONS: RegExp =
  /^(json\.(load|loads|dumps)|pickle\.dumps|time\.\w+|os\.(listdir|getcwd|system|stat|walk|getpid)|os\.path\.\w+|subprocess\.(run|call|check_call|check_output|Popen|getoutput)|requests\.(get|post|put|patch|delete|head|request)|httpx\.(get|post|put|patch|delete|head)|urllib\.request\.(urlopen|urlretrieve)|hashlib\.\w+|random\.(random|randint|uniform|randrange|gauss)|math\.\w+|shutil\.\w+|glob\.glob|re\.(sub|split|findall)|sqlite3\.connect|socket\.(gethostbyname|create_connection|socket)|datetime\.datetime\.(now|utcnow)|statistics\.\w+|base64\.\w+|zlib\.\w+|sum|min|max|abs|round|pow|divmod|sorted|len|str|repr|int|float|bytes|print|input|open|list|dict|set|tuple)$/;

const ATTRIBUTES: RegExp =
  /^(text|content|status|status_code|ok|headers|url|returncode|stdout|stderr|size|st_size|shape|name|length|count|json|read|readline|readlines|decode|encode|strip|lstrip|rstrip|split|splitlines|join|lower|upper|title|format|replace|fetchall|fetchone|fetchmany|read_text|read_bytes|write|write_text|hexdigest|digest|recv|group|groups|total_seconds|isoformat|strftime|tolist)$/;

/** Whether a function outside the program, by its dotted name, gives plain data. */
export const givesData = (name: string): boolean => FUNCTIONS.test(name);

/** Whether an attribute, or what the method of that name gives, is plain data on whatever has it. */
export const isDataAttribute = (name: string): boolean => ATTRIBUTES.test(name);
