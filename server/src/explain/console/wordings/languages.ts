/**
 * Short parts of Firefox's messages in one language, as `plainText` leaves them: without quotation marks and
 * apostrophes. All are sources of regular expressions. Header names are the same in every language and not
 * included.
 */
export interface Language {
  /** How each CORS message starts. */
  readonly frame: string;
  /** The header is missing. */
  readonly missing: string;
  /** The header occurred more than once. */
  readonly several: string;
  /** Captures the value that doesn't match. */
  readonly mismatch: string;
  /** Captures the list entry that isn't a token. */
  readonly token: string;
  /** Captures the header that isn't allowed. */
  readonly header: string;
  readonly preflight: string;
  readonly redirect: string;
  readonly disabled: string;
  /** There was no response. */
  readonly failed: string;
}

/** Facts from `security.properties` of each language pack, this year's and earlier ones. */
export const languages: Readonly<Record<string, Language>> = {
  French: {
    frame: 'requêtes? (?:multi-?origines?|inter-?origines?)|requête de type Cross-Origin',
    missing: 'manquant|manque|absent',
    several: 'plusieurs|multiples',
    mismatch: 'correspond pas à ?(\\S*)',
    token: 'jeton (\\S*) ?(?:invalide|non valide|incorrect)',
    header: 'en-tête (\\S+) nest pas|jeton (\\S+) (?:manquant|absent)',
    preflight: 'pré-?vérification|contrôle préalable|preflight',
    redirect: 'redirection',
    disabled: 'désactivé',
    failed: 'échec|échoué|abouti|réussi',
  },
  German: {
    frame: 'quell(?:en)?übergreifende .{0,20}Anfrage',
    missing: 'fehlt|fehlend',
    several: 'nur eine?|mehrere',
    mismatch: 'stimmt nicht mit (\\S*) ?überein',
    token: '(?:ungültiges|unzulässiges) (?:Token|Zeichen) (\\S*)',
    header: 'Kopfzeile (\\S+) ist|fehlendes Token (\\S+)',
    preflight: 'Preflight',
    redirect: 'Weiterleitung|Umleitung',
    disabled: 'deaktiviert',
    failed: 'schlug fehl|fehlgeschlagen|nicht erfolgreich',
  },
  Spanish: {
    frame:
      '(?:solicitud|petición|pedido) (?:desde|de) (?:otro origen|or[ií]gene?s? cruzados?|origen (?:distinto|diferente))',
    missing: 'falta|ausente|faltante',
    several: 'múltiples|varias|más de un',
    mismatch: 'no coincide con ?(\\S*)',
    token: 'token (\\S*?) ?(?:no válido|inválido)|(?:no válido|inválido) token (\\S+)',
    header: '(?:cabecera|encabezado|header) (\\S+) no (?:está|se|es|permitid)|falta (?:el )?token (\\S+)',
    preflight: 'preflight|preliminar|verificación previa',
    redirect: 'redirec',
    disabled: 'desactivado|deshabilitado|inhabilitado',
    failed: 'éxito|falló|fallid|fallo|exitos',
  },
  Italian: {
    frame: 'richiesta (?:multiorigine|cross-origin)',
    missing: 'mancante|manca',
    several: 'multipl[io]|più di un',
    mismatch: 'non corrisponde a ?(\\S*)',
    token: 'token (\\S*?) ?non valido',
    header: '(?:header|intestazione) (\\S+) non è|token mancante (\\S+)|token (\\S+) mancante',
    preflight: 'preliminare|preflight',
    redirect: 'redirect|reindirizzamento',
    disabled: 'disattivato|disabilitato',
    failed: 'non riuscita|fallita',
  },
  Portuguese: {
    frame:
      '(?:requisição|requisições|pedido|pedidos|solicitação) (?:cross-origin|de origens? cruzadas?|de origem cruzada|entre origens)',
    missing: 'falta|ausente|faltando|em falta',
    several: 'vários|múltiplos|mais de um',
    mismatch: 'não (?:corresponde|coincide) (?:a|com|ao) ?(\\S*)',
    token: 'token (\\S*?) ?inválido|(?:símbolo|código) (\\S*?) ?inválido',
    header:
      '(?:header|cabeçalho) (\\S+) não (?:é )?permitido|token (\\S+) (?:ausente|em falta)|falta o token (\\S+)',
    preflight: 'preflight|comprovação|pré-?verificação|verificação prévia',
    redirect: 'redirecionamento',
    disabled: 'desativado|desabilitado|inativo',
    failed: 'falha|falhou|sucesso|sucedid',
  },
  Russian: {
    frame: 'запросе? из (?:постороннего|другого|стороннего) источника|(?:кросс-доменн|межсайтов)\\S* запрос',
    missing: 'отсутству|не найден заголовок|нет заголовка',
    several: 'нескольк|множествен',
    mismatch: 'не (?:совпадает|соответствует)(?: с)? ?(\\S*)',
    token: '(?:некорректн|неверн|недопустим|неправильн)\\S* (?:токен|маркер)\\S* (\\S*)',
    header: 'заголовок (\\S+) не разреш|отсутств\\S+ (?:токен|маркер) (\\S+)',
    preflight: 'preflight|предварительн|предполётн|предпрос',
    redirect: 'перенаправлен|редирект',
    disabled: 'отключ|выключ',
    failed: 'не удалось|не удал|сбой|неудач|не был успеш',
  },
  Japanese: {
    frame: 'クロスオリジン ?(?:要求|リクエスト)|クロスサイト要求',
    missing: '足りない|不足|見つからない|ない',
    several: '複数',
    mismatch: '[がは] (\\S*?) ?(?:と異なる|と一致し|に一致し|にマッチ)',
    token: '(?:不正な|無効な)トークン ?(\\S*?) ?(?:が含|です|があ)|(?:不正な|無効な)トークン ?(\\S+)',
    header: 'ヘッダー (\\S+?) ?が許可|(?:トークン|ヘッダー) (\\S+?) ?が(?:足りない|不足)',
    preflight: 'プリフライト|preflight',
    redirect: 'リダイレクト',
    disabled: '無効',
    failed: '成功し|失敗',
  },
  'Chinese (China)': {
    frame: '跨(?:源|域|站)请求',
    missing: '缺少|缺失|丢失',
    several: '多个|多重|多于',
    mismatch: '不(?:匹配|符合|相符|一致) ?([^\\s)]*)',
    token: '令牌 ?(\\S*?) ?无效|无效的?(?:令牌|标记) ?([^\\s)]*)|(?:标记|token) ?(\\S*?) ?无效',
    header: '不允许使用头 ?([^\\s)]+)|头 ?(\\S+?) ?不(?:被)?允许|缺少(?:令牌|标记) ?(\\S+)',
    preflight: '预检|预先|preflight',
    redirect: '重定向',
    disabled: '未启用|禁用|停用|已关闭',
    failed: '未能成功|未成功|失败|没有成功',
  },
  'Chinese (Taiwan)': {
    frame: '跨(?:來源|網域|原始|網站)的?(?:請求|要求)',
    missing: '缺少|遺失',
    several: '多個|多重',
    mismatch: '不(?:符合|符|相符|吻合) ?([^\\s)]*)',
    token: 'token ?(\\S*?) ?無效|無效的? ?(?:token|權杖) ?([^\\s)]*)',
    header: '不允許使用(?:檔頭|標頭) ?([^\\s)]+)|缺少 ?token ?(\\S+)',
    preflight: 'preflight|預檢',
    redirect: '重導|重新導向',
    disabled: '停用|關閉',
    failed: '未成功|失敗|並未成功',
  },
  Polish: {
    frame: '(?:żądani[ae]|zapytani[ae]) (?:do zasobu innego pochodzenia|typu cross-origin|cross-origin)',
    missing: 'brakując|brak ',
    several: 'powtórzen|wiele|wielokrotn',
    mismatch: 'nie (?:pasuje do|odpowiada|zgadza się z) ?([^\\s)]*)',
    token: '(?:nieprawidłowy|niepoprawny|błędny) (?:token|element) (\\S*)',
    header: '(?:niedozwolony )?nagłówek (\\S+) (?:według|nie jest|jest niedozwolony)|brakujący token (\\S+)',
    preflight: 'OPTIONS|preflight|wstępn',
    redirect: 'przekierowani',
    disabled: 'wyłączon',
    failed: 'nieudan|nie powiodło',
  },
  Dutch: {
    frame: 'origin[- ](?:aanvraag|verzoek|request-waarschuwing|request geblokkeerd)',
    missing: 'ontbreekt|ontbreken',
    several: 'meerdere',
    mismatch: 'komt niet overeen met ?([^\\s)]*)',
    token: 'ongeldig token (\\S*)',
    header:
      '(?:header|koptekst) (\\S+) (?:is|wordt) (?:volgens|niet)|ontbrekend token (\\S+)|token (\\S+) ontbreekt',
    preflight: 'preflight',
    redirect: 'omleiding|redirect|doorverwijzing',
    disabled: 'uitgeschakeld',
    failed: 'niet gelukt|mislukt',
  },
  Korean: {
    frame: '교차 ?(?:출처|원본|도메인) ?요청',
    missing: '없음|없습니다|누락',
    several: '여러|다중|복수',
    mismatch: '헤더[가는] ?(\\S*?)[와과] ?(?:일치|맞)|(\\S*?)[와과] ?일치하지',
    token: '(?:유효하지 않은|잘못된|올바르지 않은) 토큰 ?([^\\s)]*)',
    header: '헤더 (\\S+?)[가이는] ?(?:허용|허가)|토큰 (\\S+?)[이가] ?(?:없|누락)',
    preflight: '사전 ?(?:점검|요청|전달|확인)|프리플라이트|preflight',
    redirect: '리다이렉트|리디렉션|리다이렉션',
    disabled: '비활성|사용 ?안|꺼져',
    failed: '성공하지|실패',
  },
};
